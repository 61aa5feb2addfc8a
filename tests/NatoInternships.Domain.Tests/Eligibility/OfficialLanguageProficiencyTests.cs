using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport;
using Xunit;
using static NatoInternships.Domain.Values.CefrLevel;

namespace NatoInternships.Domain.Tests.Eligibility;

public sealed class OfficialLanguageProficiencyTests
{
    private static readonly OfficialLanguageProficiency Rule = new(passLevel: C1, lookLevel: B1);

    [Theory]
    [InlineData(None, Verdict.DoesNotMeet, ReasonCodes.BelowLookLevel)]
    [InlineData(A1, Verdict.DoesNotMeet, ReasonCodes.BelowLookLevel)]
    [InlineData(A2, Verdict.DoesNotMeet, ReasonCodes.BelowLookLevel)]
    [InlineData(B1, Verdict.MustLook, ReasonCodes.AllBelowPassLevel)]
    [InlineData(B2, Verdict.MustLook, ReasonCodes.AllBelowPassLevel)]
    [InlineData(C1, Verdict.Meets, ReasonCodes.Proficient)]
    [InlineData(C2, Verdict.Meets, ReasonCodes.Proficient)]
    [InlineData(MotherTongue, Verdict.Meets, ReasonCodes.Proficient)]
    [InlineData(DoesNotApply, Verdict.MustLook, ReasonCodes.SkillDoesNotApply)]
    public void The_same_level_in_every_skill(CefrLevel level, Verdict verdict, string reason)
    {
        foreach (var (one, other) in new[] { (Language.English, Language.French), (Language.French, Language.English) })
        {
            var outcome = Assess(AnApplicant.InEverySkill(one, level), AnApplicant.InEverySkill(other, None));

            Assert.Equal(verdict, outcome?.Verdict);
            Assert.Equal(reason, outcome?.Reason);
        }
    }

    [Theory]
    [InlineData(C1, C2, MotherTongue, C1, Verdict.Meets)]
    [InlineData(C1, C1, C1, B2, Verdict.MustLook)]
    [InlineData(B2, C1, C1, C1, Verdict.MustLook)]
    [InlineData(MotherTongue, MotherTongue, B1, MotherTongue, Verdict.MustLook)]
    [InlineData(C1, C1, C1, A2, Verdict.MustLook)] // Far below in one skill: still needs review.
    [InlineData(C1, C1, C1, None, Verdict.MustLook)]
    [InlineData(B1, A1, A1, None, Verdict.MustLook)] // Reaches B1 in one skill.
    [InlineData(None, None, None, B1, Verdict.MustLook)]
    [InlineData(A2, A2, A2, A2, Verdict.DoesNotMeet)]
    [InlineData(C1, DoesNotApply, C1, C1, Verdict.MustLook)]
    [InlineData(DoesNotApply, MotherTongue, C2, C1, Verdict.MustLook)]
    [InlineData(A2, DoesNotApply, A2, DoesNotApply, Verdict.MustLook)] // A disability never leads to "not met".
    public void Skills_of_different_levels(CefrLevel reading, CefrLevel listening, CefrLevel writing, CefrLevel speaking, Verdict expected)
    {
        var outcome = Assess(
            AnApplicant.Skills(Language.English, reading, listening, writing, speaking),
            AnApplicant.InEverySkill(Language.French, None));

        Assert.Equal(expected, outcome?.Verdict);
    }

    [Fact]
    public void The_language_with_one_skill_at_the_pass_level_is_the_stronger_one()
    {
        var outcome = Assess(AnApplicant.InEverySkill(Language.English, B2), AnApplicant.Skills(Language.French, B1, B1, B1, C1));

        Assert.Equal(ReasonCodes.BelowPassLevel, outcome?.Reason);
    }

    [Theory]
    [InlineData(C1, A1, Verdict.Meets)]
    [InlineData(A1, C1, Verdict.Meets)]
    [InlineData(B2, C1, Verdict.Meets)]
    [InlineData(DoesNotApply, C1, Verdict.Meets)]
    [InlineData(B1, A2, Verdict.MustLook)]
    [InlineData(A2, B1, Verdict.MustLook)]
    [InlineData(A2, DoesNotApply, Verdict.MustLook)]
    [InlineData(A2, A2, Verdict.DoesNotMeet)]
    public void The_better_of_the_two_languages_counts(CefrLevel english, CefrLevel french, Verdict expected)
    {
        var outcome = Assess(AnApplicant.InEverySkill(Language.English, english), AnApplicant.InEverySkill(Language.French, french));

        Assert.Equal(expected, outcome?.Verdict);
    }

    [Fact]
    public void Whoever_knows_both_languages_is_shown_to_meet_by_each()
    {
        var outcome = Assess(AnApplicant.InEverySkill(Language.English, C2), AnApplicant.InEverySkill(Language.French, MotherTongue))!;

        Assert.Equal([PartCodes.English, PartCodes.French], outcome.Parts.Select(part => part.Part));
        Assert.All(outcome.Parts, part => Assert.Equal(Verdict.Meets, part.Verdict));
    }

    [Fact]
    public void Two_reasons_in_one_language_are_both_given()
    {
        var outcome = Assess(AnApplicant.Skills(Language.English, C1, DoesNotApply, B2, C1), AnApplicant.InEverySkill(Language.French, None))!;

        Assert.Equal(
            [ReasonCodes.SkillDoesNotApply, ReasonCodes.BelowPassLevel],
            outcome.Parts.Where(part => part.Part == PartCodes.English).Select(part => part.Reason));
    }

    [Fact]
    public void The_thresholds_are_settings()
    {
        var milder = new OfficialLanguageProficiency(passLevel: B2, lookLevel: A2);
        var facts = AnApplicant.WhoIsEligible();
        var french = AnApplicant.InEverySkill(Language.French, None);

        Assert.Equal(Verdict.Meets, milder.Assess(facts.WithLanguages(AnApplicant.InEverySkill(Language.English, B2), french).Facts())?.Verdict);
        Assert.Equal(Verdict.MustLook, milder.Assess(facts.WithLanguages(AnApplicant.InEverySkill(Language.English, A2), french).Facts())?.Verdict);
        Assert.Equal(Verdict.DoesNotMeet, milder.Assess(facts.WithLanguages(AnApplicant.InEverySkill(Language.English, A1), french).Facts())?.Verdict);
    }

    [Theory]
    [InlineData(C1, Verdict.Meets)]
    [InlineData(B1, Verdict.MustLook)]
    [InlineData(A2, null)] // French could still meet the condition.
    public void A_language_not_answered_leaves_the_rule_open_only_where_the_other_fails(CefrLevel english, Verdict? expected)
    {
        Assert.Equal(expected, Assess(AnApplicant.InEverySkill(Language.English, english))?.Verdict);
    }

    [Fact]
    public void Without_any_language_the_rule_is_unanswered()
    {
        Assert.Null(Assess());
    }

    [Fact]
    public void Over_all_skills_of_a_language_a_better_level_never_fares_worse()
    {
        CefrLevel[] rising = [None, A1, A2, B1, B2, C1, C2, MotherTongue];
        var all = from r in rising from l in rising from w in rising from s in rising select (r, l, w, s);

        Assert.All(all, skills =>
        {
            var now = VerdictOf(skills.r, skills.l, skills.w, skills.s);
            if (skills.r < MotherTongue)
            {
                Assert.True(VerdictOf(skills.r + 1, skills.l, skills.w, skills.s) <= now);
            }

            Assert.Equal(now, VerdictOf(skills.s, skills.w, skills.l, skills.r)); // No skill counts more than another.
        });
    }

    private static Verdict VerdictOf(CefrLevel reading, CefrLevel listening, CefrLevel writing, CefrLevel speaking) =>
        Assess(AnApplicant.Skills(Language.French, reading, listening, writing, speaking), AnApplicant.InEverySkill(Language.English, None))!.Verdict;

    private static RuleOutcome? Assess(params LanguageFacts[] languages) =>
        Rule.Assess(AnApplicant.WhoIsEligible().WithLanguages(languages).Facts());
}
