using NatoInternships.Domain.Calls;

namespace NatoInternships.Domain.Eligibility;

/// <summary>
/// A national of a state that is a member on the reference date (notice L85, requirements A4, A8). One nationality of several is
/// enough, residence is irrelevant, a code that is no member's is not one.
/// </summary>
public sealed class MemberNationality : IEligibilityRule
{
    public string Code => RuleCodes.Nationality;

    public RuleOutcome? Assess(EligibilityFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var states = facts.Nationalities.Select(MemberStates.Find).OfType<MemberState>().OrderBy(state => state.Since).ToList();
        var member = states.FirstOrDefault(state => state.IsMemberOn(facts.ReferenceDate));

        return (member, facts.NationalityPending) switch
        {
            (not null, _) => Outcome(facts, Verdict.Meets, ReasonCodes.MemberState, member),
            (null, true) => Outcome(facts, Verdict.MustLook, ReasonCodes.Pending, state: null),
            _ when facts.Nationalities is [] => null,
            _ when states is [var joinsFirst, ..] => Outcome(facts, Verdict.DoesNotMeet, ReasonCodes.JoinedLater, joinsFirst),
            _ => Outcome(facts, Verdict.DoesNotMeet, ReasonCodes.NoMemberState, state: null),
        };
    }

    private RuleOutcome Outcome(EligibilityFacts facts, Verdict verdict, string reason, MemberState? state) => new()
    {
        Rule = Code,
        Verdict = verdict,
        Reason = reason,
        MeasuredOn = facts.ReferenceDate,
        MeetsFrom = verdict == Verdict.DoesNotMeet ? state?.Since : null,
        Country = state?.Country,
    };
}
