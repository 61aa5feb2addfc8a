using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Eligibility;

namespace NatoInternships.Web.Areas.Candidates.YourStudies;

/// <param name="Criteria">The criteria of the vacancy.</param>
/// <param name="ReferenceDate">The reference date.</param>
public sealed record StudiesRuleView(EligibilityCriteria Criteria, DateOnly ReferenceDate)
{
    public CutOffs CutOffs => CutOffs.For(Criteria, ReferenceDate);

    /// <summary>Returns whether these studies do not meet the rule, so that a written reason is required (ruling A6).</summary>
    public bool NeedsReason(CandidateProfile profile) =>
        EligibilityService.Assess(profile.Facts(ReferenceDate), Criteria).NeedsWrittenReason;
}
