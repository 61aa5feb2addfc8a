using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Screening;

namespace NatoInternships.Web.UseCases.Screening;

/// <summary>One decision that an officer wants to make for several applications.</summary>
/// <param name="Outcome">Eligible or not eligible.</param>
/// <param name="Rule">The condition that is decided with it where it is open; required for "not eligible".</param>
/// <param name="Reason">One of <see cref="DecisionReasons"/>; required for "not eligible".</param>
public sealed record BulkDecision(DecisionOutcome Outcome, string? Rule, string? Reason)
{
    /// <summary>Returns whether the application can be decided so in one step, or why not.</summary>
    public BulkFit FitOf(ScreeningCase found, Guid officerId, DateTimeOffset now)
    {
        if (found.BlockedFor(officerId, now) is not null || found.Look is not null)
        {
            return BulkFit.Blocked;
        }

        if (found.Standing is not null)
        {
            return BulkFit.AlreadyDecided;
        }

        var review = found.Review;
        if (Outcome == DecisionOutcome.Eligible)
        {
            return review.Possible == DecisionOutcome.Eligible ? BulkFit.Fits
                : review.Possible is null && review.Open is [var open] && open == Rule && review.ResultOf(open) == Verdict.MustLook ? BulkFit.FitsWithClaim
                : BulkFit.OtherPoint;
        }

        if (review.Possible == DecisionOutcome.Eligible)
        {
            return BulkFit.NothingToRefuse;
        }

        return Rule is { } rule && review.Open.Contains(rule) ? BulkFit.FitsWithClaim : BulkFit.OtherPoint;
    }
}

/// <summary>Whether a <see cref="BulkDecision"/> suits an application.</summary>
public enum BulkFit
{
    /// <summary>Its conditions are all decided or met.</summary>
    Fits,

    /// <summary>Its one open condition is decided in the same step.</summary>
    FitsWithClaim,

    /// <summary>Another condition is open, or a result of the rules would be overruled.</summary>
    OtherPoint,

    /// <summary>All its conditions are met.</summary>
    NothingToRefuse,

    /// <summary>It has a decision.</summary>
    AlreadyDecided,

    /// <summary>It cannot be decided now.</summary>
    Blocked,
}
