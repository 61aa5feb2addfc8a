using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Vacancies.Parity;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Search;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>
/// Publishes an approved draft as the next version of its notice. One save adds the version and deletes the draft. Readers see it at once:
/// the vacancy's revision changes, and cached pages are invalidated.
/// </summary>
public sealed class PublishNotice(PortalDbContext db, AuditTrail audit, PublicPages pages, TimeProvider clock)
{
    /// <param name="actorId">The lead who publishes.</param>
    /// <param name="number">Number of the vacancy.</param>
    /// <param name="seen">The revision that the page was made of.</param>
    /// <param name="ct">Cancels the publication until it is saved.</param>
    public async Task<PublishOutcome> ExecuteAsync(Guid actorId, string number, int seen, CancellationToken ct)
    {
        if (await db.FindForChangeAsync(number, ct) is not { Draft: { } draft } found)
        {
            return new PublishOutcome.NotFound();
        }

        var now = clock.GetUtcNow();
        if (ProblemOf(found, draft, seen, now) is { } problem)
        {
            return problem;
        }

        var vacancy = found.Vacancy;
        var notice = vacancy.Publish(draft, NoticeSearchWords.Of(number, vacancy.DivisionCode, draft.Content), now);
        db.Notices.Add(notice); // The domain sets its key. Without Add, EF would treat it as an existing row.
        db.NoticeDrafts.Remove(draft);
        audit.Add(actorId, AuditActions.NoticePublished, AuditSubjects.Vacancy, vacancy.Id, $"{number} version {notice.Version}");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (Exception exception) when (db.IsLostRace(exception))
        {
            return new PublishOutcome.ChangedMeanwhile();
        }

        await pages.ForgetAsync(CancellationToken.None);

        return new PublishOutcome.Published(notice.Version);
    }

    private static PublishOutcome? ProblemOf(VacancyWithDraft found, NoticeDraft draft, int seen, DateTimeOffset now)
    {
        if (found.IsCancelled)
        {
            return new PublishOutcome.Cancelled();
        }

        if (draft.State != NoticeDraftState.Approved)
        {
            return new PublishOutcome.NotApproved();
        }

        if (draft.Revision != seen)
        {
            return new PublishOutcome.ChangedMeanwhile();
        }

        // An approved draft has none, unless the rules became stricter or the call asks for more since.
        if (ParityCheck.Find(draft.Content, draft.Facts, found.ExampleCount) is { Count: > 0 } findings)
        {
            return new PublishOutcome.Blocked(findings);
        }

        return found.Vacancy.NoticeVersion == 0 && draft.Facts.Deadline.HasPassed(now) ? new PublishOutcome.DeadlinePassed() : null;
    }
}
