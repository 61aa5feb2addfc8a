using NatoInternships.Domain.Calls;

namespace NatoInternships.Domain.Eligibility;

/// <summary>
/// A national of a state that is a member on the reference date (rulings N9, A4, A8). One nationality of several is
/// enough, residence is irrelevant. Who is stateless, or whose nationality the list does not have, is decided by the Internship Office:
/// no refusal follows from a territory (ruling A27).
/// </summary>
public sealed class MemberNationality : IEligibilityRule
{
    public string Code => RuleCodes.Nationality;

    public RuleOutcome? Assess(EligibilityFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var nationalities = facts.Nationalities.Select(Nationalities.Of).ToList();
        var states = nationalities.Select(MemberStates.Find).OfType<MemberState>().OrderBy(state => state.Since).ToList();
        var member = states.FirstOrDefault(state => state.IsMemberOn(facts.ReferenceDate));

        return (member, facts.NationalityPending) switch
        {
            (not null, _) => Outcome(facts, Verdict.Meets, ReasonCodes.MemberState, member),
            (null, true) => Outcome(facts, Verdict.MustLook, ReasonCodes.Pending, state: null),
            _ when nationalities is [] => null,
            _ when nationalities.Any(Nationalities.NeedsReview) => Outcome(facts, Verdict.MustLook, ReasonCodes.NationalityNeedsReview, state: null),
            _ when nationalities.Contains(Nationalities.Stateless) => Outcome(facts, Verdict.MustLook, ReasonCodes.Stateless, state: null),
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
