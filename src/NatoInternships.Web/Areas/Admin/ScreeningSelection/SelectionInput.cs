using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Screening;
using NatoInternships.Web.UseCases.Screening;

namespace NatoInternships.Web.Areas.Admin.ScreeningSelection;

/// <summary>The selected rows of the list and what to do with them.</summary>
public sealed record SelectionInput
{
    /// <summary>References.</summary>
    public IReadOnlyList<string> Pick { get; init; } = new List<string>(); // one that model binding can fill

    /// <summary>"Eligible", "NotEligible" or "Assign".</summary>
    public string? Do { get; init; }

    /// <summary>The account that gets the selection; null or empty for nobody.</summary>
    public Guid? To { get; init; }

    public string? Rule { get; init; }

    public string? Reason { get; init; }

    /// <summary>Null for another action than a decision.</summary>
    public DecisionOutcome? Outcome => Do switch { nameof(DecisionOutcome.Eligible) => DecisionOutcome.Eligible, nameof(DecisionOutcome.NotEligible) => DecisionOutcome.NotEligible, _ => null };

    /// <summary>Returns the decision without unknown codes.</summary>
    public BulkDecision ToDecision(DecisionOutcome outcome)
    {
        var rule = RuleCodes.All.Contains(Rule) ? Rule : null;
        var reasons = rule is null ? [] : DecisionReasons.For(rule, Verdict.MustLook, isMet: false);

        return new BulkDecision(outcome, rule, outcome == DecisionOutcome.NotEligible && reasons.Contains(Reason) ? Reason : null);
    }
}
