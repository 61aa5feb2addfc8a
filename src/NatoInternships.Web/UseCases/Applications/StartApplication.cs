using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>Starts a draft for a vacancy, or finds the candidate's own that is there. A draft takes no choice.</summary>
public sealed class StartApplication(PortalDbContext db, AuditTrail audit)
{
    public async Task<StartOutcome> ExecuteAsync(Guid candidateId, Guid userId, string number, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        var vacancy = await db.Vacancies.SingleOrDefaultAsync(v => v.Number == number && v.Status != VacancyStatus.Draft, ct);
        if (vacancy is null)
        {
            return new StartOutcome.NotFound();
        }

        if (await ReferenceAsync(candidateId, vacancy.Id, ct) is { } existing)
        {
            return new StartOutcome.Started(existing);
        }

        if (vacancy.Status == VacancyStatus.Cancelled)
        {
            return new StartOutcome.VacancyCancelled();
        }

        if (!vacancy.IsOpenAt(arrivedAt))
        {
            return new StartOutcome.DeadlinePassed(vacancy.ClosesAt);
        }

        var application = InternshipApplication.Start(candidateId, vacancy, arrivedAt);
        db.Applications.Add(application);
        audit.Add(userId, "application-started", "application", application.Id);
        try
        {
            await db.SaveChangesAsync(ct);

            return new StartOutcome.Started(application.Reference);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            db.ChangeTracker.Clear();
            var first = await ReferenceAsync(candidateId, vacancy.Id, ct); // a double click: the other request made it

            return new StartOutcome.Started(first ?? throw new InvalidOperationException("A unique violation without the row.", exception));
        }
    }

    private Task<string?> ReferenceAsync(Guid candidateId, Guid vacancyId, CancellationToken ct) => db.Applications
        .Where(a => a.CandidateId == candidateId && a.VacancyId == vacancyId)
        .Select(a => (string?)a.Reference)
        .SingleOrDefaultAsync(ct);
}
