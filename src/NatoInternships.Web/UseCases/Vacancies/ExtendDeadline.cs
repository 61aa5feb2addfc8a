using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>
/// Extends a vacancy's deadline for everybody alike (ruling A20, ADR 0016): one save for the deadline, the reason and the audit
/// entry. From that commit on a submit is judged by the new deadline. Afterwards kept pages are dropped, drafts closed at the old deadline
/// are opened and their holders told; a follow-up cut short is taken up by a job.
/// </summary>
public sealed class ExtendDeadline(PortalDbContext db, AuditTrail audit, ExtensionFollowUpService followUp, PublicPages pages, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <param name="actorId">The account that extends.</param>
    /// <param name="number">Of the vacancy.</param>
    /// <param name="date">New date in Brussels.</param>
    /// <param name="time">New last minute in Brussels.</param>
    /// <param name="reason">For the notice and the mails, in both languages.</param>
    /// <param name="ct">Cancels the extension; once saved it stands.</param>
    public async Task<ExtendOutcome> ExecuteAsync(Guid actorId, string number, DateOnly date, TimeOnly time, LocalizedText reason, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var vacancy = await db.Vacancies.SingleOrDefaultAsync(v => v.Number == number && v.Status != VacancyStatus.Draft, ct);
            if (vacancy is null)
            {
                return new ExtendOutcome.NotFound();
            }

            if (vacancy.ProblemOfExtending(date, time, reason, clock.GetUtcNow()) is { } problem)
            {
                return new ExtendOutcome.Refused(problem);
            }

            var extension = vacancy.Extend(date, time, reason, actorId, clock.GetUtcNow());
            db.DeadlineExtensions.Add(extension); // its key is made in the domain: found by the tracker alone it would be taken for an old row
            audit.Add(actorId, AuditActions.DeadlineExtended, AuditSubjects.Vacancy, vacancy.Id, $"{number} extension {extension.Number}");
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException exception) when (tries < MostTries && (exception is DbUpdateConcurrencyException || db.IsUniqueViolation(exception)))
            {
                continue; // extended or cancelled by somebody else meanwhile: what stands now decides
            }

            await pages.ForgetAsync(CancellationToken.None);

            return new ExtendOutcome.Extended(extension, await followUp.TellAsync(extension.Id, ct));
        }
    }
}
