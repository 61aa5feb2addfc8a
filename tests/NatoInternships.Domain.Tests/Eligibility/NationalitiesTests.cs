using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using Xunit;

namespace NatoInternships.Domain.Tests.Eligibility;

public sealed class NationalitiesTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void The_list_has_every_state_and_no_territory(Language language)
    {
        var states = Nationalities.StatesSortedBy(language).Select(state => state.Code.Value).ToList();

        Assert.Equal(197, states.Distinct().Count()); // 193 members of the United Nations, Palestine, Taiwan, the Holy See and Kosovo.
        Assert.All(MemberStates.All, member => Assert.Contains(member.Country.Value, states));
        Assert.All(["PS", "TW", "VA", "XK"], state => Assert.Contains(state, states));
        Assert.All(["GL", "PR", "RE", "GI", "AX", "JE", "AQ", "BV", "HM", "HK", "EH"], territory => Assert.DoesNotContain(territory, states));
    }

    [Fact]
    public void Stateless_and_not_in_this_list_come_last()
    {
        Assert.Equal(["Stateless", "Not in this list"], Nationalities.ChoicesIn(Language.English).TakeLast(2).Select(choice => choice.Name.In(Language.English)));
        Assert.Equal(["Apatride", "Ne figure pas dans cette liste"], Nationalities.ChoicesIn(Language.French).TakeLast(2).Select(choice => choice.Name.In(Language.French)));
    }

    [Theory]
    [InlineData("DK", "DK")]
    [InlineData("GL", "DK")]
    [InlineData("CK", "ZZ")] // New Zealand is no member; a territory never leads to a refusal.
    [InlineData("HK", "ZZ")] // More than one possible nationality.
    [InlineData("AQ", "ZZ")]
    [InlineData("XX", "XX")]
    public void An_older_code_stands_for_a_choice_of_the_list(string code, string choice) =>
        Assert.Equal(new CountryCode(choice), Nationalities.Of(new CountryCode(code)));

    [Theory]
    [InlineData("DK", true)]
    [InlineData("gl", true)]
    [InlineData("XX", true)]
    [InlineData("ZZ", true)]
    [InlineData("QQ", false)]
    [InlineData("Denmark", false)]
    [InlineData("1A", false)]
    [InlineData(null, false)]
    public void A_form_may_send_a_choice_or_the_code_of_an_older_form(string? code, bool isKnown) =>
        Assert.Equal(isKnown, Nationalities.IsKnown(code));

    [Theory]
    [InlineData("Greenland", "Groenland", "DK")]
    [InlineData("Réunion", "La Réunion", "FR")]
    [InlineData("Puerto Rico", "Porto Rico", "US")]
    [InlineData("Gibraltar", "Gibraltar", "GB")]
    [InlineData("Scotland", "Écosse", "GB")]
    [InlineData("Svalbard", "Svalbard", "NO")]
    [InlineData("Hong Kong", "Hong Kong", "CN GB")]
    [InlineData("Western Sahara", "Sahara occidental", "")]
    public void A_place_says_which_nationality_to_choose(string english, string french, string states)
    {
        var place = PlaceNames.SortedBy(Language.English).Single(one => one.Name.In(Language.English) == english);

        Assert.Equal(states, string.Join(' ', place.States));
        Assert.Contains(place, PlaceNames.SortedBy(Language.French));
        Assert.Equal(french, place.Name.In(Language.French));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void Every_place_leads_to_states_of_the_list_and_is_named_once(Language language)
    {
        var states = Nationalities.StatesSortedBy(language).Select(state => state.Code).ToHashSet();
        var names = PlaceNames.SortedBy(language).Select(place => place.Name.In(language)).ToList();

        Assert.All(PlaceNames.All.SelectMany(place => place.States), state => Assert.Contains(state, states));
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.DoesNotContain(names, name => Nationalities.StatesSortedBy(language).Any(state => state.Name.In(language) == name));
    }
}
