using NatoInternships.Domain.Vacancies.Parity;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>The possible results of sending a draft for review.</summary>
public abstract record SendForReviewOutcome
{
    private SendForReviewOutcome()
    {
    }

    public sealed record Sent : SendForReviewOutcome;

    /// <summary>These must be mended first. A reviewer would send the draft back for them.</summary>
    public sealed record Blocked(IReadOnlyList<ParityFinding> Findings) : SendForReviewOutcome;

    /// <summary>Somebody changed, sent or published it after the page was shown.</summary>
    public sealed record ChangedMeanwhile : SendForReviewOutcome;

    /// <summary>The vacancy was cancelled.</summary>
    public sealed record Cancelled : SendForReviewOutcome;

    /// <summary>There is no such vacancy, or nothing is written beside its published version.</summary>
    public sealed record NotFound : SendForReviewOutcome;
}
