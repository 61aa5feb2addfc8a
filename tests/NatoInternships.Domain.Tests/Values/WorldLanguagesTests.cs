using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;
using Xunit;

namespace NatoInternships.Domain.Tests.Values;

public sealed class WorldLanguagesTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void Codes_and_names_are_distinct_and_short_enough(Language language)
    {
        var names = WorldLanguages.All.Select(one => one.Name.In(language)).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(names.Count, WorldLanguages.All.Select(one => one.Code).Distinct().Count());
        Assert.All(WorldLanguages.All, one => Assert.InRange(one.Code.Length, 2, LanguageSkill.CodeLength));
    }

    [Theory]
    [InlineData("cnr", "Montenegrin", "Monténégrin")]
    [InlineData("no", "Norwegian", "Norvégien")]
    [InlineData("nb", "Norwegian Bokmål", "Norvégien bokmål")]
    [InlineData("tw", "Twi", "Twi")]
    [InlineData("ak", "Akan", "Akan")]
    [InlineData("ase", "American Sign Language", "Langue des signes américaine")]
    [InlineData("fsl", "French Sign Language", "Langue des signes française")]
    [InlineData("et", "Estonian", "Estonien")]
    public void A_title_has_a_capital_in_both_languages(string code, string english, string french)
    {
        Assert.Equal(english, WorldLanguages.TitleOf(code, Language.English));
        Assert.Equal(french, WorldLanguages.TitleOf(code, Language.French));
    }
}
