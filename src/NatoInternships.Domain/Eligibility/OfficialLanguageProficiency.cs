using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Eligibility;

/// <summary>
/// Requires proficiency in English or French; the better one counts (rulings N12, A7). Met when every skill of one language has the
/// pass level. Needs review when one skill has the look level, or does not apply to the person, whatever the others are. Otherwise not met.
/// Never "not met" while the other language is unanswered.
/// </summary>
/// <param name="passLevel">C1 by ruling A7; mother tongue is above every level.</param>
/// <param name="lookLevel">B1 by ruling A7; at most <paramref name="passLevel"/>.</param>
public sealed class OfficialLanguageProficiency(CefrLevel passLevel, CefrLevel lookLevel) : IEligibilityRule
{
    public string Code => RuleCodes.Language;

    public RuleOutcome? Assess(EligibilityFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        IReadOnlyList<RulePart> parts =
        [
            .. PartsOf(facts, Language.English, PartCodes.English),
            .. PartsOf(facts, Language.French, PartCodes.French),
        ];
        var best = parts.Where(part => part.Verdict is not null).MinBy(part => (part.Verdict, part.Reason == ReasonCodes.AllBelowPassLevel)); // the stronger language
        var undecided = best is null or { Verdict: Verdict.DoesNotMeet } && parts.Any(part => part.Verdict is null);

        return undecided ? null : new RuleOutcome
        {
            Rule = Code,
            Verdict = best!.Verdict!.Value,
            Reason = best.Reason,
            MeasuredOn = facts.ReferenceDate,
            Parts = parts,
        };
    }

    private IEnumerable<RulePart> PartsOf(EligibilityFacts facts, Language language, string part)
    {
        var findings = facts.Languages.LastOrDefault(answer => answer.Language == language) is { } answer
            ? Findings([answer.Reading, answer.Listening, answer.Writing, answer.Speaking])
            : [(null, ReasonCodes.NotAnswered)];

        return findings.Select(finding => new RulePart { Part = part, Verdict = finding.Verdict, Reason = finding.Reason });
    }

    private IReadOnlyList<(Verdict? Verdict, string Reason)> Findings(IReadOnlyList<CefrLevel> skills)
    {
        var oneDoesNotApply = skills.Contains(CefrLevel.DoesNotApply);
        var oneReachesLook = skills.Any(skill => skill.Reaches(lookLevel));
        var onePasses = skills.Any(skill => skill.Reaches(passLevel));
        var allPass = skills.All(skill => skill == CefrLevel.DoesNotApply || skill.Reaches(passLevel));

        return (oneDoesNotApply, allPass, oneReachesLook) switch
        {
            (false, true, _) => [(Verdict.Meets, ReasonCodes.Proficient)],
            (true, true, _) => [(Verdict.MustLook, ReasonCodes.SkillDoesNotApply)],
            (true, false, _) => [(Verdict.MustLook, ReasonCodes.SkillDoesNotApply), (Verdict.MustLook, ReasonCodes.BelowPassLevel)],
            (false, false, true) => [(Verdict.MustLook, onePasses ? ReasonCodes.BelowPassLevel : ReasonCodes.AllBelowPassLevel)],
            _ => [(Verdict.DoesNotMeet, ReasonCodes.BelowLookLevel)],
        };
    }
}
