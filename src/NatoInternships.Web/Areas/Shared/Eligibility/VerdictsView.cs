using NatoInternships.Domain.Eligibility;

namespace NatoInternships.Web.Areas.Shared.Eligibility;

/// <summary>The verdicts of one report, not met first.</summary>
public sealed record VerdictsView
{
    public required EligibilityReport Report { get; init; }

    public required EligibilityFacts Facts { get; init; }

    public required EligibilityCriteria Criteria { get; init; }

    /// <summary>By rule code: where an answer is corrected. A rule without an entry has no link.</summary>
    public IReadOnlyDictionary<string, Correction> Corrections { get; init; } = new Dictionary<string, Correction>();

    /// <summary>The day on which a written reason about the studies was submitted; null for none.</summary>
    public DateOnly? ReasonSentOn { get; init; }

    public CutOffs CutOffs => CutOffs.For(Criteria, Report.ReferenceDate);
}
