namespace NatoInternships.Domain.Eligibility;

/// <summary>
/// Has attained an age on the reference date (rulings A5, N10). The birthday counts as attained; born on
/// 29 February, 1 March does in a common year.
/// </summary>
/// <param name="years">Full years, 1 to <see cref="EligibilityCriteria.MaxMinimumAgeYears"/>.</param>
/// <param name="wordingsDiffer">"At least" in one language, "more than" in the other: attained on the day itself is HR must look.</param>
public sealed class MinimumAge(int years, bool wordingsDiffer = false) : IEligibilityRule
{
    public string Code => RuleCodes.Age;

    public RuleOutcome? Assess(EligibilityFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.BirthDate is not { } born)
        {
            return null;
        }

        var cutOff = AgeCutOff.For(facts.ReferenceDate, years, wordingsDiffer);
        var inGap = cutOff.GapBirthDates.Contains(born);
        var (verdict, reason) = (inGap, born <= cutOff.LatestBirthDate) switch
        {
            (true, _) => (Verdict.MustLook, ReasonCodes.BornOnGapDay),
            (_, true) => (Verdict.Meets, ReasonCodes.OldEnough),
            _ => (Verdict.DoesNotMeet, ReasonCodes.TooYoung),
        };

        return new RuleOutcome
        {
            Rule = Code,
            Verdict = verdict,
            Reason = reason,
            MeasuredOn = facts.ReferenceDate,
            CutOff = cutOff.LatestBirthDate,
            GapDay = inGap ? born : cutOff.LatestGapBirthDate,
            MeetsFrom = AgeCutOff.AttainedOn(born, years),
        };
    }
}
