namespace NatoInternships.Domain.Eligibility;

/// <summary>One essential criterion.</summary>
public interface IEligibilityRule
{
    /// <summary>One of <see cref="RuleCodes"/>.</summary>
    string Code { get; }

    /// <summary>Returns null when the facts that could decide are missing.</summary>
    RuleOutcome? Assess(EligibilityFacts facts);
}
