using NatoInternships.Domain.Vacancies.Parity;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>The possible results of a review.</summary>
public abstract record ReviewOutcome
{
    private ReviewOutcome()
    {
    }

    public sealed record Approved : ReviewOutcome;

    public sealed record SentBack : ReviewOutcome;

    /// <summary>The account wrote what is reviewed. A second person must do it.</summary>
    public sealed record OwnText : ReviewOutcome;

    /// <summary>These must be mended before an approval.</summary>
    public sealed record Blocked(IReadOnlyList<ParityFinding> Findings) : ReviewOutcome;

    /// <summary>Nothing says what to change, or a comment names no field.</summary>
    public sealed record CommentsMissing : ReviewOutcome;

    /// <summary>Somebody changed, reviewed or published it after the page was shown.</summary>
    public sealed record ChangedMeanwhile : ReviewOutcome;

    /// <summary>The vacancy was cancelled.</summary>
    public sealed record Cancelled : ReviewOutcome;

    /// <summary>There is no such vacancy, or no draft.</summary>
    public sealed record NotFound : ReviewOutcome;
}
