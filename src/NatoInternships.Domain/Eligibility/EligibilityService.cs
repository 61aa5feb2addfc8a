namespace NatoInternships.Domain.Eligibility;

/// <summary>Assesses all essential criteria. The same facts and criteria always give the same report.</summary>
public static class EligibilityService
{
    /// <summary>Assesses the facts. The criteria must pass <see cref="EligibilityCriteria.Validate"/>.</summary>
    public static EligibilityReport Assess(EligibilityFacts facts, EligibilityCriteria criteria)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(criteria);

        var assessed = RulesOf(criteria).Select(rule => (rule.Code, Outcome: rule.Assess(facts))).ToList();
        IReadOnlyList<RuleOutcome> outcomes = [.. assessed.Select(rule => rule.Outcome).OfType<RuleOutcome>()];
        IReadOnlyList<string> unanswered = [.. assessed.Where(rule => rule.Outcome is null).Select(rule => rule.Code)];
        var studies = outcomes.FirstOrDefault(outcome => outcome.Rule == RuleCodes.Studies);
        var stricter = new QualifyingStudies(criteria.StricterStudies).Assess(facts);

        return new EligibilityReport
        {
            CriteriaVersion = criteria.Version,
            ReferenceDate = facts.ReferenceDate,
            Outcomes = outcomes,
            Unanswered = unanswered,
            Overall = EligibilityReport.Worst(outcomes, unanswered),
            StudiesPresetsDiffer = studies is not null && stricter is not null && studies.Verdict != stricter.Verdict,
            StricterStudies = stricter,
        };
    }

    private static IReadOnlyList<IEligibilityRule> RulesOf(EligibilityCriteria criteria) =>
    [
        new MemberNationality(),
        new MinimumAge(criteria.MinimumAgeYears, criteria.AgeWordingsDiffer),
        new QualifyingStudies(criteria.Studies),
        new OfficialLanguageProficiency(criteria.LanguagePassLevel, criteria.LanguageLookLevel),
    ];
}
