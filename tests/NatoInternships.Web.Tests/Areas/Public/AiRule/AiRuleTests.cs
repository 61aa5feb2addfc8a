using System.Security.Cryptography;
using System.Text;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Tests.Areas.Public.AiRule;

/// <summary>One text, of one version, before writing, on the page of the rule and at submit (ruling A16).</summary>
public sealed class AiRuleTests
{
    private const string Feature = "Shared.Declarations";

    // Of every version there ever was. A changed wording is a new version: add its hash, never change one.
    private static readonly Dictionary<int, string> Published = new()
    {
        [1] = "a887d6326a833dc326e3540a4f81746b00cf4afbb20b0621cc205db3720d84f9",
    };

    [Fact]
    public void The_wording_of_a_version_never_changes()
    {
        Assert.Equal(Enumerable.Range(1, Declarations.CurrentVersion), Published.Keys);
        Assert.All(Published, version => Assert.Equal(version.Value, HashOf(version.Key)));
    }

    [Fact]
    public void Each_version_is_whole_in_both_languages()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var texts = TextCatalogue.In(Feature, language);

            Assert.All(Enumerable.Range(1, Declarations.CurrentVersion), version => Assert.All(
                new[] { "Truth", "Truth_Hint", "AiRule", "AiRule_Hint", "AiRule_Rule", "AiRule_Assistive", "AiRule_Allowed_1", "AiRule_NotAllowed_1", "Integrity", "Integrity_Hint" },
                key => Assert.Contains($"V{version}_{key}", texts.Keys)));
        }
    }

    [Theory]
    [InlineData("en", Language.English)]
    [InlineData("fr", Language.French)]
    public async Task The_page_holds_the_declaration_with_its_version_and_every_example(string culture, Language language)
    {
        var page = await PublicPortal.GetAsync($"/{culture}/ai-rule");
        var texts = TextCatalogue.In(Feature, language);
        var prefix = $"V{Declarations.CurrentVersion}_AiRule";

        Assert.Contains(texts[prefix], page.Says("#declaration .notice-block"));
        Assert.Contains(texts[$"{prefix}_Hint"], page.Says("#declaration .notice-block"));
        Assert.Contains($"Version {Declarations.CurrentVersion}", page.Says("#declaration .support"));
        Assert.Equal(Examples("Allowed"), page.QuerySelectorAll("#allowed li").Select(item => item.TextContent));
        Assert.Equal(Examples("NotAllowed"), page.QuerySelectorAll("#not-allowed li").Select(item => item.TextContent));
        Assert.Contains(texts[$"{prefix}_Assistive"], page.Says("#assistive"));
        Assert.Equal(4, page.QuerySelectorAll("#check ol > li").Length);

        IEnumerable<string> Examples(string kind) => Enumerable.Range(1, 5).Select(number => texts[$"{prefix}_{kind}_{number}"]);
    }

    private static string HashOf(int version)
    {
        var lines = Enum.GetValues<Language>().SelectMany(language => TextCatalogue.In(Feature, language)
            .Where(text => text.Key.StartsWith($"V{version}_", StringComparison.Ordinal))
            .OrderBy(text => text.Key, StringComparer.Ordinal)
            .Select(text => $"{language.Code()} {text.Key} {text.Value}"));

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
