namespace NatoInternships.Domain.Eligibility;

/// <summary>
/// Requires an age on the reference date (rulings N10, A5). The age is reached on the birthday; a person born on 29 February
/// reaches it on 1 March in a common year.
/// </summary>
/// <param name="years">Full years, 1 to <see cref="EligibilityCriteria.MaxMinimumAgeYears"/>.</param>
/// <param name="wordingsDiffer">Whether the notice says "at least" in one language and "more than" in the other. The age reached on the day
/// itself then needs review.</param>
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
