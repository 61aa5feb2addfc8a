using System.Text.RegularExpressions;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Time;

namespace NatoInternships.Web.Tests.Localisation;

public sealed partial class TimeZonesTests
{
    private static readonly DateTimeOffset Now = new(2025, 6, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Europe/Lisbon", "Lisbon", "Lisbonne")]
    [InlineData("Europe/Athens", "Athens", "Athènes")]
    [InlineData("Africa/Addis_Ababa", "Addis Ababa", "Addis-Abeba")]
    [InlineData("Asia/Dhaka", "Dhaka", "Dacca")]
    [InlineData("Asia/Ulaanbaatar", "Ulaanbaatar", "Oulan-Bator")]
    [InlineData("Europe/Isle_of_Man", "Isle of Man", "Île de Man")]
    [InlineData("America/St_Johns", "St. John’s", "Saint-Jean de Terre-Neuve")]
    [InlineData("Europe/Kiev", "Kyiv", "Kyïv")] // An older name that browsers report.
    [InlineData("America/Indiana/Knox", "Knox, Indiana", "Knox (Indiana)")]
    [InlineData("America/New_York", "New York", "New York")]
    public void A_zone_is_named_by_its_city_in_both_languages(string id, string english, string french)
    {
        Assert.Equal(english, TimeZones.NameOf(id, Language.English));
        Assert.Equal(french, TimeZones.NameOf(id, Language.French));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void The_list_has_Brussels_first_and_is_grouped_by_region(Language language)
    {
        var choices = TimeZones.In(language, Now);
        var regions = choices.Skip(1).Select(choice => choice.Region).ToList();

        Assert.Equal("Europe/Brussels", choices[0].Id);
        Assert.Equal("Europe", regions[0]);
        Assert.Equal(regions.Distinct().Count(), regions.Zip(regions.Skip(1)).Count(pair => pair.First != pair.Second) + 1);
        Assert.InRange(choices.Count, 250, 300);
        Assert.Equal(choices.Count, choices.Select(choice => choice.Id).Distinct().Count());
        Assert.Equal(choices.Count, choices.Select(choice => choice.Label).Distinct().Count());
        Assert.All(choices, choice => Assert.True(TimeZones.IsKnown(choice.Id)));
        Assert.DoesNotContain(choices, choice => CountyTown().IsMatch(choice.Label));
    }

    [Fact]
    public void A_zone_chosen_before_stays_in_the_list()
    {
        Assert.Contains(TimeZones.In(Language.English, Now, "America/Indiana/Knox"), choice => choice.Id == "America/Indiana/Knox");
        Assert.DoesNotContain(TimeZones.In(Language.English, Now, "Mars/Olympus"), choice => choice.Id == "Mars/Olympus");
    }

    [GeneratedRegex("Knox|Vevay|Beulah|Center|Winamac|Tell City|Petersburg,|Monticello")]
    private static partial Regex CountyTown();
}
