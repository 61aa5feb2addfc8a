using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>
/// What follows the extension of a deadline: drafts that were closed at the old one are drafts again, and everybody who holds a draft or a
/// submitted application, which they may change again, is told once. How far it came is saved with each batch, so it goes on where a dying process left it and two processes never tell the same.
/// </summary>
public sealed class ExtensionFollowUpService(PortalDbContext db, Outbox outbox, AuditTrail audit, TimeProvider clock)
{
    private const int BatchSize = 200;

    /// <summary>Extensions that are not told to the end yet, oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> WaitingAsync(CancellationToken ct) => await db.DeadlineExtensions
        .Where(extension => extension.ToldAt == null)
        .OrderBy(extension => extension.ExtendedAt).ThenBy(extension => extension.Id)
        .Select(extension => extension.Id)
        .Take(BatchSize)
        .ToListAsync(ct);

    /// <summary>Tells everybody who is left to tell of one extension.</summary>
    /// <returns>How many were told in this run.</returns>
    public async Task<int> TellAsync(Guid extensionId, CancellationToken ct)
    {
        var told = 0;
        while (await TellBatchAsync(extensionId, ct) is { } batch)
        {
            told += batch;
        }

        return told;
    }

    /// <summary>
    /// Opens drafts of vacancies with an extended deadline that were closed after the extension had been told: by a job that had read
    /// the old deadline.
    /// </summary>
    public async Task ReopenStragglersAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        List<InternshipApplication> closed;
        do
        {
            db.ChangeTracker.Clear();
            closed = await (from application in db.Applications
                            join vacancy in db.Vacancies on application.VacancyId equals vacancy.Id
                            where vacancy.Status == VacancyStatus.Published && vacancy.ClosesAt > now && vacancy.ExtensionCount > 0
                                && application.Status == ApplicationStatus.NotSubmitted
                            orderby application.Id
                            select application)
                .Take(BatchSize)
                .ToListAsync(ct);
            closed.ForEach(Reopen);
        }
        while (await TrySaveAsync(ct) && closed.Count == BatchSize);
    }

    // Null when everybody was told; 0 where somebody else changed a row of the batch, which is read again.
    private async Task<int?> TellBatchAsync(Guid extensionId, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var extension = await db.DeadlineExtensions.SingleAsync(e => e.Id == extensionId, ct);
        if (extension.ToldAt is not null)
        {
            return null;
        }

        var after = extension.ToldUpTo ?? Guid.Empty;
        var isOpen = await db.Vacancies.AnyAsync(v => v.Id == extension.VacancyId && v.Status == VacancyStatus.Published, ct);
        var applications = !isOpen ? [] : await (
            from application in db.Applications
            where application.VacancyId == extension.VacancyId && application.StartedAt <= extension.ExtendedAt && application.Id > after
                && (application.Status == ApplicationStatus.Draft || application.Status == ApplicationStatus.NotSubmitted
                    || application.Status == ApplicationStatus.Submitted)
            orderby application.Id
            join candidate in db.Candidates on application.CandidateId equals candidate.Id
            select new { Application = application, candidate.UserId })
            .Take(BatchSize)
            .ToListAsync(ct);
        foreach (var held in applications)
        {
            if (held.Application.Status == ApplicationStatus.NotSubmitted)
            {
                Reopen(held.Application);
            }

            outbox.Add(MailTemplates.DeadlineExtended, held.UserId, extension.Id, isBulk: true);
        }

        if (applications.Count > 0)
        {
            extension.Told(applications[^1].Application.Id);
        }
        else
        {
            extension.ToldAll(clock.GetUtcNow());
        }

        return await TrySaveAsync(ct) ? applications.Count == 0 ? null : applications.Count : 0;
    }

    private void Reopen(InternshipApplication application)
    {
        application.ReopenWithDeadline(clock.GetUtcNow());
        audit.Add(actorId: null, AuditActions.ApplicationReopened, AuditSubjects.Application, application.Id, "deadline extended");
    }

    private async Task<bool> TrySaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);

            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
