using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Eligibility;

namespace NatoInternships.Web.Areas.Candidates.YourStudies;

/// <param name="Criteria">Of the vacancy.</param>
/// <param name="ReferenceDate">The day that counts.</param>
public sealed record StudiesRuleView(EligibilityCriteria Criteria, DateOnly ReferenceDate)
{
    public CutOffs CutOffs => CutOffs.For(Criteria, ReferenceDate);

    /// <summary>Whether these studies fail outright, so that a written reason is asked for (ruling A6).</summary>
    public bool NeedsReason(CandidateProfile profile) =>
        EligibilityService.Assess(profile.Facts(ReferenceDate), Criteria).NeedsWrittenReason;
}
