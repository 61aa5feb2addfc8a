using NatoInternships.Infrastructure.Search;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData(" — ", "")]
    [InlineData("Éléonore", "eleonore")]
    [InlineData("E\u0301le\u0301onore", "eleonore")]
    [InlineData("  Défense,  & sécurité ! ", "defense securite")]
    [InlineData("l’Alliance", "l alliance")]
    [InlineData("Łódź Øre Đorđe ISIK ışık", "lodz ore dorde isik isik")]
    [InlineData("Straße Æon Œuvre", "strasse aeon oeuvre")]
    [InlineData("250702", "250702")]
    [InlineData("Ελλάδα Ж", "ελλαδα ж")]
    public void Case_accents_and_punctuation_do_not_matter(string? text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Theory]
    [InlineData("İstanbul")]
    [InlineData("Þórr")]
    [InlineData("À bientôt — 2026 !")]
    public void Folding_twice_equals_folding_once(string text) => Assert.Equal(SearchText.Fold(text), SearchText.Fold(SearchText.Fold(text)));
}
