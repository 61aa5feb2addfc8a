using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Vacancies.Parity;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>Sends a draft without findings to a second person.</summary>
public sealed class SendNoticeForReview(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <param name="actorId">The account that sends it.</param>
    /// <param name="number">Number of the vacancy.</param>
    /// <param name="seen">The revision that the page was made of.</param>
    /// <param name="ct">Cancels the save.</param>
    public async Task<SendForReviewOutcome> ExecuteAsync(Guid actorId, string number, int seen, CancellationToken ct)
    {
        if (await db.FindForChangeAsync(number, ct) is not { Draft: { } draft } found)
        {
            return new SendForReviewOutcome.NotFound();
        }

        if (found.IsCancelled)
        {
            return new SendForReviewOutcome.Cancelled();
        }

        if (draft.State == NoticeDraftState.InReview && draft.Revision == seen)
        {
            return new SendForReviewOutcome.Sent(); // A second click: it is in review already, with this text.
        }

        if (draft.State != NoticeDraftState.Writing || draft.Revision != seen)
        {
            return new SendForReviewOutcome.ChangedMeanwhile();
        }

        if (ParityCheck.Find(draft.Content, draft.Facts, found.ExampleCount) is { Count: > 0 } findings)
        {
            return new SendForReviewOutcome.Blocked(findings);
        }

        draft.SendForReview(clock.GetUtcNow());
        audit.Add(actorId, AuditActions.NoticeSentForReview, AuditSubjects.Vacancy, found.Vacancy.Id, $"{number} draft {draft.Revision}");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (Exception exception) when (db.IsLostRace(exception))
        {
            return new SendForReviewOutcome.ChangedMeanwhile();
        }

        return new SendForReviewOutcome.Sent();
    }
}
