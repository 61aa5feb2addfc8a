using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>
/// Closes the drafts of every vacancy whose deadline and grace have passed: not submitted, with one mail and one audit entry each, in
/// the save that closes them. Any number of processes may run it at once: the row's revision lets one of them win each batch, and the
/// other rolls back its mails with it. Nothing marks a vacancy as done, so a draft that turns up later is found as well (ADR 0011).
/// </summary>
public sealed class VacancyClosingService(
    PortalDbContext db, AuditTrail audit, Outbox outbox, IOptions<ClosingOptions> options, TimeProvider clock, ILogger<VacancyClosingService> log)
{
    /// <summary>Drafts closed in one save.</summary>
    public const int BatchSize = 200;

    /// <summary>Losing this often in a row means something else is wrong: the job fails, is logged and tries again.</summary>
    private const int MostLosses = 50;

    /// <summary>Closes all that is due.</summary>
    /// <returns>How many drafts this process closed.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var due = clock.GetUtcNow() - options.Value.Grace;
        var vacancies = await db.Vacancies
            .Where(v => v.Status == VacancyStatus.Published && v.ClosesAt <= due
                && db.Applications.Any(a => a.VacancyId == v.Id && a.Status == ApplicationStatus.Draft))
            .OrderBy(v => v.ClosesAt).ThenBy(v => v.Id)
            .Select(v => v.Id)
            .ToListAsync(ct);
        var all = 0;
        foreach (var vacancyId in vacancies)
        {
            var closed = await CloseAsync(vacancyId, ct);
            all += closed;
            log.LogInformation("Vacancy {VacancyId}: {Closed} drafts closed", vacancyId, closed);
        }

        return all;
    }

    private async Task<int> CloseAsync(Guid vacancyId, CancellationToken ct)
    {
        var (closed, losses) = (0, 0);
        while (true)
        {
            var batch = await CloseBatchAsync(vacancyId, ct);
            if (batch == 0)
            {
                return closed;
            }

            closed += batch ?? 0;
            losses = batch is null ? losses + 1 : 0;
            if (losses > MostLosses)
            {
                throw new InvalidOperationException($"The drafts of vacancy {vacancyId} could not be closed.");
            }
        }
    }

    // Null where another process, a submit or a deadlock won: the round reads again. What is closed has left the range, so the next
    // batch always begins at its first row.
    private async Task<int?> CloseBatchAsync(Guid vacancyId, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var drafts = await db.Applications
            .Where(a => a.VacancyId == vacancyId && a.Status == ApplicationStatus.Draft)
            .OrderBy(a => a.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
        var candidates = drafts.ConvertAll(draft => draft.CandidateId);
        var users = await db.Candidates.Where(c => candidates.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.UserId, ct);
        foreach (var draft in drafts)
        {
            draft.CloseUnsubmitted(clock.GetUtcNow());
            audit.Add(actorId: null, AuditActions.ApplicationNotSubmitted, AuditSubjects.Application, draft.Id);
            outbox.Add(MailTemplates.ApplicationNotSubmitted, users[draft.CandidateId], draft.Id, isBulk: true);
        }

        try
        {
            await db.SaveChangesAsync(ct);

            return drafts.Count;
        }
        catch (Exception exception) when (exception is DbUpdateConcurrencyException || db.IsTransient(exception))
        {
            await Task.Delay(RandomNumberGenerator.GetInt32(5, 100), ct);

            return null;
        }
    }
}
