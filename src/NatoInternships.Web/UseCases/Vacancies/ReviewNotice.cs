using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Vacancies.Parity;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>A second person approves a draft, or sends it back with comments on its fields (ADR 0057).</summary>
public sealed class ReviewNotice(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <param name="actorId">The account that reviews.</param>
    /// <param name="number">Number of the vacancy.</param>
    /// <param name="seen">The revision that the page was made of.</param>
    /// <param name="sentBackFor">What must change; null to approve.</param>
    /// <param name="ct">Cancels the save.</param>
    public async Task<ReviewOutcome> ExecuteAsync(Guid actorId, string number, int seen, IReadOnlyList<FieldComment>? sentBackFor, CancellationToken ct)
    {
        if (await db.FindForChangeAsync(number, ct) is not { Draft: { } draft } found)
        {
            return new ReviewOutcome.NotFound();
        }

        if (ProblemOf(found, draft, actorId, seen, sentBackFor) is { } problem)
        {
            return problem;
        }

        if (sentBackFor is null)
        {
            draft.Approve(actorId, clock.GetUtcNow());
        }
        else
        {
            draft.SendBack(actorId, sentBackFor, clock.GetUtcNow());
        }

        audit.Add(
            actorId, sentBackFor is null ? AuditActions.NoticeApproved : AuditActions.NoticeSentBack, AuditSubjects.Vacancy, found.Vacancy.Id,
            $"{number} draft {draft.Revision}");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (Exception exception) when (db.IsLostRace(exception))
        {
            return new ReviewOutcome.ChangedMeanwhile();
        }

        return sentBackFor is null ? new ReviewOutcome.Approved() : new ReviewOutcome.SentBack();
    }

    private static ReviewOutcome? ProblemOf(VacancyWithDraft found, NoticeDraft draft, Guid actorId, int seen, IReadOnlyList<FieldComment>? sentBackFor)
    {
        if (found.IsCancelled)
        {
            return new ReviewOutcome.Cancelled();
        }

        if (draft.State != NoticeDraftState.InReview || draft.Revision != seen)
        {
            return new ReviewOutcome.ChangedMeanwhile();
        }

        if (!draft.CanBeReviewedBy(actorId))
        {
            return new ReviewOutcome.OwnText();
        }

        if (sentBackFor is not null)
        {
            return sentBackFor.Count == 0 || sentBackFor.Any(one => string.IsNullOrWhiteSpace(one.Text) || !NoticeFields.All.Contains(one.Field))
                ? new ReviewOutcome.CommentsMissing()
                : null;
        }

        return ParityCheck.Find(draft.Content, draft.Facts, found.ExampleCount) is { Count: > 0 } findings ? new ReviewOutcome.Blocked(findings) : null;
    }
}
