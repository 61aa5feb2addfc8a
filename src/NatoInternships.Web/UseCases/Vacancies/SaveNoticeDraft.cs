using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>
/// Saves the next version of a notice beside the published one. An approval ends with a change. The same text and facts save nothing, so
/// that a second click, or somebody who only looked, does not become the writer.
/// </summary>
public sealed class SaveNoticeDraft(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <param name="actorId">The account that writes.</param>
    /// <param name="number">Number of the vacancy.</param>
    /// <param name="seen">The revision that the page was made of.</param>
    /// <param name="content">The whole text; may be incomplete.</param>
    /// <param name="facts">The facts. After the first publication their deadline is ignored: only an extension changes it.</param>
    /// <param name="ct">Cancels the save.</param>
    public async Task<SaveDraftOutcome> ExecuteAsync(Guid actorId, string number, int seen, NoticeContent content, NoticeFacts facts, CancellationToken ct)
    {
        var found = await db.FindForChangeAsync(number, ct);
        if (found is null)
        {
            return new SaveDraftOutcome.NotFound();
        }

        if (found.IsCancelled)
        {
            return new SaveDraftOutcome.Cancelled();
        }

        var now = clock.GetUtcNow();
        var (storedContent, storedFacts) = await StoredAsync(found, ct);
        facts = found.Vacancy.WithDeadlineInForce(await KnownAsync(facts, found.Vacancy.CallId, ct));
        if (content.IsSameAs(storedContent) && facts.IsSameAs(storedFacts))
        {
            return new SaveDraftOutcome.Saved(found.Revision);
        }

        if (found.Revision != seen)
        {
            return new SaveDraftOutcome.ChangedMeanwhile(found.Revision, storedContent, storedFacts);
        }

        var draft = found.Draft;
        if (draft is null)
        {
            draft = found.Vacancy.StartDraft(content, facts, actorId, now);
            db.NoticeDrafts.Add(draft);
        }
        else
        {
            draft.Write(content, facts, actorId, now);
        }

        audit.Add(actorId, AuditActions.NoticeWritten, AuditSubjects.Vacancy, found.Vacancy.Id, $"{number} draft {draft.Revision}");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (Exception exception) when (db.IsLostRace(exception))
        {
            return await ChangedAsync(number, ct);
        }

        return new SaveDraftOutcome.Saved(draft.Revision);
    }

    // Pages offer nothing else. An unknown code would have no name on the notice.
    private async Task<NoticeFacts> KnownAsync(NoticeFacts facts, Guid callId, CancellationToken ct)
    {
        var intakes = await db.Calls.Where(c => c.Id == callId).SelectMany(c => c.Intakes).Select(intake => intake.Code).ToListAsync(ct);

        return facts with
        {
            Intakes = [.. intakes.Intersect(facts.Intakes).Order(StringComparer.Ordinal)],
            Competencies = [.. Competencies.All.Select(competency => competency.Code).Intersect(facts.Competencies)],
        };
    }

    private async Task<SaveDraftOutcome> ChangedAsync(string number, CancellationToken ct)
    {
        var theirs = await db.FindForChangeAsync(number, ct) ?? throw new InvalidOperationException("A vacancy is never deleted.");
        var (content, facts) = await StoredAsync(theirs, ct);

        return new SaveDraftOutcome.ChangedMeanwhile(theirs.Revision, content, facts);
    }

    // The draft, or the published version of which a draft starts.
    private async Task<(NoticeContent Content, NoticeFacts Facts)> StoredAsync(VacancyWithDraft found, CancellationToken ct)
    {
        if (found.Draft is { } draft)
        {
            return (draft.Content, draft.Facts);
        }

        var (vacancyId, version) = (found.Vacancy.Id, found.Vacancy.NoticeVersion);
        var notice = await db.Notices.AsNoTracking().SingleAsync(n => n.VacancyId == vacancyId && n.Version == version, ct);

        return (notice.Content, found.Vacancy.WithDeadlineInForce(notice.Facts));
    }
}
