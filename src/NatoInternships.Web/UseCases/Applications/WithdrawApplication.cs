using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Screening;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>Withdraws a submitted application at any time. A second call has no further effect.</summary>
public sealed class WithdrawApplication(PortalDbContext db, AuditTrail audit, Outbox outbox, ScreeningProjection screening, TimeProvider clock)
{
    private const int MostTries = 5;

    public async Task<WithdrawOutcome> ExecuteAsync(
        Guid candidateId, Guid userId, string reference, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var application = await db.Applications.SingleOrDefaultAsync(a => a.CandidateId == candidateId && a.Reference == reference, ct);
            if (application is null)
            {
                return new WithdrawOutcome.NotFound();
            }

            if (application.Status is ApplicationStatus.Withdrawn or ApplicationStatus.WithdrawnLate)
            {
                return new WithdrawOutcome.Withdrawn(application.Status == ApplicationStatus.Withdrawn);
            }

            if (!application.Status.Can(ApplicationMove.Withdraw))
            {
                return new WithdrawOutcome.NotOpen(application.Status);
            }

            var vacancyId = application.VacancyId;
            var closesAt = await db.Vacancies.Where(v => v.Id == vacancyId).Select(v => v.ClosesAt).SingleAsync(ct);
            application.Withdraw(arrivedAt >= closesAt, clock.GetUtcNow());
            await screening.MovedAsync(application, ct);
            audit.Add(userId, AuditActions.ApplicationWithdrawn, AuditSubjects.Application, application.Id, application.Status.ToString());
            outbox.Add(MailTemplates.ApplicationWithdrawn, userId, application.Id);
            try
            {
                await db.SaveChangesAsync(ct);

                return new WithdrawOutcome.Withdrawn(application.Status == ApplicationStatus.Withdrawn);
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
