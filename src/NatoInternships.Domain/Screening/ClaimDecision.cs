using NatoInternships.Domain.Eligibility;

namespace NatoInternships.Domain.Screening;

/// <summary>
/// An officer's decision on one condition of one submitted version. The key (application, version, rule) lets one of two officers win; the
/// other sees both decisions.
/// </summary>
public sealed class ClaimDecision
{
    public const int RuleLength = 20;

    private ClaimDecision()
    {
        Rule = null!;
    }

    /// <param name="applicationId">The application.</param>
    /// <param name="version">The submitted version.</param>
    /// <param name="rule">One of <see cref="RuleCodes"/>.</param>
    /// <param name="judgement">The decision.</param>
    /// <param name="officerId">The account that decides.</param>
    /// <param name="now">When.</param>
    public ClaimDecision(Guid applicationId, int version, string rule, ClaimJudgement judgement, Guid officerId, DateTimeOffset now)
    {
        ApplicationId = applicationId;
        Version = version;
        Rule = rule;
        Decide(judgement, officerId, now);
    }

    public Guid ApplicationId { get; private set; }

    /// <summary>The submitted version, 1 or more. A later version is decided anew.</summary>
    public int Version { get; private set; }

    /// <summary>One of <see cref="RuleCodes"/>.</summary>
    public string Rule { get; private set; }

    /// <summary>What the rules found when the officer decided.</summary>
    public Verdict Verdict { get; private set; }

    public bool IsMet { get; private set; }

    /// <summary>One of <see cref="DecisionReasons"/>; null when the decision needs none.</summary>
    public string? Reason { get; private set; }

    /// <summary>The officer's own words in the candidate's language; null for none.</summary>
    public string? OwnWords { get; private set; }

    public Guid DecidedBy { get; private set; }

    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>The concurrency token: 1 for the first decision, one more for each change.</summary>
    public int Revision { get; private set; }

    /// <summary>Whether the officer decided against a clear result of the rules (ruling A8).</summary>
    public bool Overrules => (Verdict, IsMet) is (Verdict.Meets, false) or (Verdict.DoesNotMeet, true);

    /// <summary>Replaces the decision.</summary>
    /// <exception cref="InvalidOperationException">The reason is missing, or is none of this decision's reasons.</exception>
    public void Decide(ClaimJudgement judgement, Guid officerId, DateTimeOffset now)
    {
        if (!judgement.IsValidFor(Rule))
        {
            throw new InvalidOperationException($"The reason {judgement.Reason} does not belong to this decision on {Rule}.");
        }

        Verdict = judgement.Verdict;
        IsMet = judgement.IsMet;
        Reason = judgement.Reason;
        OwnWords = judgement.OwnWords;
        DecidedBy = officerId;
        DecidedAt = now;
        Revision++;
    }
}
