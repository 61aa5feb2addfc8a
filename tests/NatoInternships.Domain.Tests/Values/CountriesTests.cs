using NatoInternships.Domain.Values;
using Xunit;

namespace NatoInternships.Domain.Tests.Values;

public sealed class CountriesTests
{
    [Fact]
    public void Countries_are_the_249_codes_of_the_standard_and_Kosovo()
    {
        Assert.Equal(250, Countries.All.Count);
        Assert.Equal(250, Countries.All.Select(country => country.Code).Distinct().Count());
        Assert.True(Countries.IsKnown(new CountryCode("XK")));
        Assert.False(Countries.IsKnown(new CountryCode("ZZ")));
        Assert.False(Countries.IsKnown(default));
    }

    [Theory]
    [InlineData("TR", "Türkiye", "Turquie")]
    [InlineData("CZ", "Czechia", "Tchéquie")]
    [InlineData("MK", "North Macedonia", "Macédoine du Nord")]
    [InlineData("XK", "Kosovo", "Kosovo")]
    [InlineData("GB", "United Kingdom", "Royaume-Uni")]
    [InlineData("ZZ", "ZZ", "ZZ")]
    public void A_country_has_a_name_in_both_languages(string code, string english, string french)
    {
        Assert.Equal(english, Countries.NameOf(new CountryCode(code), Language.English));
        Assert.Equal(french, Countries.NameOf(new CountryCode(code), Language.French));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void Names_are_complete_tidy_and_distinct(Language language)
    {
        var names = Countries.All.Select(country => country.Name.In(language)).ToList();

        Assert.All(Countries.All, country => Assert.True(country.Name.IsComplete));
        Assert.All(names, name => Assert.Equal(name.Trim(), name));
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Theory]
    [InlineData(Language.English, "Afghanistan", "Åland Islands", "Albania", "Costa Rica", "Côte d’Ivoire", "Croatia", "Türkiye", "Zimbabwe")]
    [InlineData(Language.French, "Danemark", "Égypte", "Espagne", "États-Unis", "France", "Île de Man", "Inde", "Zimbabwe")]
    public void An_accent_does_not_move_a_name_to_the_end(Language language, params string[] rising)
    {
        var sorted = Countries.AllSortedBy(language).Select(country => country.Name.In(language)).ToList();

        Assert.Equal(rising, sorted.Where(rising.Contains));
        Assert.Equal(Countries.All.Count, sorted.Count);
    }
}
