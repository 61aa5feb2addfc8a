using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Eligibility;

public sealed class MemberNationalityTests
{
    private static readonly MemberNationality Rule = new();

    [Theory]
    [InlineData("FI", "2023-04-03", Verdict.DoesNotMeet, ReasonCodes.JoinedLater)]
    [InlineData("FI", "2023-04-04", Verdict.Meets, ReasonCodes.MemberState)]
    [InlineData("FI", "2023-04-05", Verdict.Meets, ReasonCodes.MemberState)]
    [InlineData("SE", "2024-02-29", Verdict.DoesNotMeet, ReasonCodes.JoinedLater)] // leap day
    [InlineData("SE", "2024-03-06", Verdict.DoesNotMeet, ReasonCodes.JoinedLater)]
    [InlineData("SE", "2024-03-07", Verdict.Meets, ReasonCodes.MemberState)]
    [InlineData("SE", "2024-03-08", Verdict.Meets, ReasonCodes.MemberState)]
    [InlineData("CH", "2025-06-22", Verdict.DoesNotMeet, ReasonCodes.NoMemberState)]
    [InlineData("XK", "2025-06-22", Verdict.MustLook, ReasonCodes.NationalityNeedsReview)]
    [InlineData("XX", "2025-06-22", Verdict.MustLook, ReasonCodes.Stateless)]
    [InlineData("ZZ", "2025-06-22", Verdict.MustLook, ReasonCodes.NationalityNeedsReview)] // not in the list
    [InlineData("QQ", "2025-06-22", Verdict.MustLook, ReasonCodes.NationalityNeedsReview)] // names no country
    public void Membership_is_measured_on_the_reference_date(string country, string referenceDate, Verdict verdict, string reason)
    {
        var outcome = Rule.Assess(AnApplicant.Of(country).Facts(referenceDate));

        Assert.Equal(verdict, outcome?.Verdict);
        Assert.Equal(reason, outcome?.Reason);
    }

    [Fact]
    public void No_territory_leads_to_a_refusal()
    {
        var territories = Countries.All.Where(country => PlaceNames.Territory(country.Code) is not null).ToList();

        Assert.Equal(53, territories.Count);
        Assert.All(territories, territory => Assert.NotEqual(Verdict.DoesNotMeet, Rule.Assess(AnApplicant.Of(territory.Code.Value).Facts())!.Verdict));
    }

    [Theory]
    [InlineData("GL", "DK")]
    [InlineData("FO", "DK")]
    [InlineData("RE", "FR")]
    [InlineData("GF", "FR")]
    [InlineData("NC", "FR")]
    [InlineData("PR", "US")]
    [InlineData("GI", "GB")]
    [InlineData("JE", "GB")]
    [InlineData("AX", "FI")]
    [InlineData("AW", "NL")]
    [InlineData("SJ", "NO")]
    public void A_territory_of_a_member_state_counts_as_its_state(string territory, string state)
    {
        var outcome = Rule.Assess(AnApplicant.Of(territory).Facts());

        Assert.Equal((Verdict.Meets, new CountryCode(state)), (outcome!.Verdict, outcome.Country));
    }

    [Theory]
    [InlineData(Verdict.Meets, "XX", "BE")]
    [InlineData(Verdict.Meets, "ZZ", "BE")]
    [InlineData(Verdict.MustLook, "XX", "JP")]
    [InlineData(Verdict.MustLook, "ZZ", "JP")]
    [InlineData(Verdict.DoesNotMeet, "NZ", "JP")]
    public void A_nationality_to_be_reviewed_stops_a_refusal_and_no_other_counts_less(Verdict expected, params string[] nationalities) =>
        Assert.Equal(expected, Rule.Assess(AnApplicant.Of(nationalities).Facts())!.Verdict);

    [Theory]
    [InlineData("BR", "PT", "PT")]
    [InlineData("PT", "BR", "PT")]
    [InlineData("SE", "US", "US")]
    public void One_member_nationality_of_several_is_enough(string first, string second, string decided)
    {
        var outcome = Rule.Assess(AnApplicant.Of(first, second).Facts());

        Assert.Equal(Verdict.Meets, outcome?.Verdict);
        Assert.Equal(new CountryCode(decided), outcome?.Country);
        Assert.Null(outcome?.MeetsFrom);
    }

    [Fact]
    public void A_state_that_joins_later_is_named_with_its_day()
    {
        var outcome = Rule.Assess(AnApplicant.Of("SE", "CH", "FI").Facts("2023-01-01"));

        Assert.Equal(new CountryCode("FI"), outcome?.Country);
        Assert.Equal(new DateOnly(2023, 4, 4), outcome?.MeetsFrom);
    }

    [Theory]
    [InlineData(Verdict.MustLook)]
    [InlineData(Verdict.MustLook, "CH")]
    [InlineData(Verdict.MustLook, "CH", "JP")]
    [InlineData(Verdict.Meets, "IT")]
    [InlineData(Verdict.Meets, "CH", "IT")]
    public void A_pending_nationality_needs_review_unless_another_one_counts(Verdict expected, params string[] nationalities)
    {
        var facts = AnApplicant.WhoIsEligible().WithNationalities(nationalities).WithNationalityPending().Facts();

        Assert.Equal(expected, Rule.Assess(facts)?.Verdict);
    }

    [Fact]
    public void A_pending_nationality_does_not_hide_behind_a_state_that_joins_later()
    {
        var facts = AnApplicant.Of("SE").WithNationalityPending().Facts("2024-03-06");

        Assert.Equal(ReasonCodes.Pending, Rule.Assess(facts)?.Reason);
    }

    [Fact]
    public void Without_any_nationality_the_rule_is_unanswered()
    {
        Assert.Null(Rule.Assess(AnApplicant.WhoIsEligible().WithNationalities().Facts()));
    }
}
