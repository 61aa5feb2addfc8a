using System.Text.RegularExpressions;
using System.Xml.Linq;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Promises;

namespace NatoInternships.Web.Tests.Conventions;

/// <summary>Checks that each promise to people is written once and included wherever it is made (ADR 0039).</summary>
public sealed class PromiseTests
{
    // Patterns of texts that make the promise in their own words.
    private static readonly (string Promise, Language Language, string Pattern)[] OwnWordings =
    [
        ("Deadline", Language.English, "upload ends|reaches our server|press the button"),
        ("Deadline", Language.French, "téléversement|parvient à notre serveur|appuyez sur le bouton"),
        ("Version", Language.English, "last version"),
        ("Version", Language.French, "dernière version"),
        ("PoolSees", Language.English, "Divisions never see your (age|date of birth|name)|no name, age"),
        ("PoolSees", Language.French, "ne voient (jamais|d’abord) (votre âge|votre date de naissance|ni nom)"),
        ("PoolChoice", Language.English, "neither helps nor harms|without harm|changes nothing for"),
        ("PoolChoice", Language.French, "ne sert ni ne dessert|sans effet sur cette candidature|ne change rien à"),
        ("Ai", Language.English, "(use|by) generative (AI|artificial)"),
        ("Ai", Language.French, "(utiliser|N’utilisez) (pas )?(d’|l’)(IA|intelligence artificielle) générative"),
        ("Outage", Language.English, "last hours before"),
        ("Outage", Language.French, "dernières heures avant"),
        ("Eligibility", Language.English, "every other (case|doubt)"),
        ("Eligibility", Language.French, "tous les autres cas|tout autre doute"),
    ];

    // The versioned declarations and the page of the rule are the rule itself. AiRuleTests compares them.
    private static readonly string[] TheRuleItself = ["Areas/Shared/Declarations/", "Areas/Public/AiRule/"];

    private static readonly string[] Files =
    [
        .. SourceTree.Files("*.resx"),
        .. SourceTree.Files("*.resx", SourceTree.Infrastructure).Where(file => !file.Contains("Promises.", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Both_languages_make_the_same_promises() =>
        Assert.Equal(PromiseTexts.Keys(Language.English).Order(StringComparer.Ordinal), PromiseTexts.Keys(Language.French).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_promise_is_included_somewhere_and_both_languages_include_the_same()
    {
        var english = Included(Language.English);
        var french = Included(Language.French);

        Assert.Equal(english, french);
        Assert.Equal(PromiseTexts.Keys(Language.English).Order(StringComparer.Ordinal), english.Select(use => use.Promise).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_text_makes_a_promise_in_its_own_words()
    {
        var findings = Files.SelectMany(file => Texts(file)
            .Where(_ => !TheRuleItself.Any(part => SourceTree.Relative(file).StartsWith(part, StringComparison.Ordinal)))
            .SelectMany(text => OwnWordings
                .Where(own => own.Language == LanguageOf(file) && Regex.IsMatch(text.Value, own.Pattern, RegexOptions.IgnoreCase))
                .Select(own => $"{Path.GetFileName(Path.GetDirectoryName(file))}.{text.Key}: include [[{own.Promise}]]")));

        Assert.Empty(findings);
    }

    [Fact]
    public void The_promises_themselves_match_what_is_looked_for() => Assert.All(OwnWordings.Select(own => (own.Promise, own.Language)).Distinct(), own =>
        Assert.True(
            own.Promise is "PoolChoice" || OwnWordings.Where(pattern => (pattern.Promise, pattern.Language) == own)
                .Any(pattern => Regex.IsMatch(PromiseTexts.Get(own.Language, own.Promise), pattern.Pattern, RegexOptions.IgnoreCase)),
            $"{own.Promise} in {own.Language}"));

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void The_proxys_page_makes_the_promise_of_an_outage_in_the_same_words(Language language) =>
        Assert.Contains(PromiseTexts.Get(language, "Outage"), File.ReadAllText(Path.Combine(SourceTree.Web, "..", "..", "deploy", "proxy", "away.html")), StringComparison.Ordinal);

    [Fact]
    public void A_missing_promise_throws() =>
        Assert.Throws<KeyNotFoundException>(() => PromiseTexts.Expand(Language.English, "Before [[NoSuchPromise]] after"));

    private static List<(string Folder, string Key, string Promise)> Included(Language language) =>
    [
        .. Files.Where(file => LanguageOf(file) == language)
            .SelectMany(file => Texts(file).SelectMany(text => PromiseTexts.In(text.Value).Select(promise => (Path.GetFileName(Path.GetDirectoryName(file))!, text.Key, promise))))
            .Order(),
    ];

    private static Language LanguageOf(string file) => file.EndsWith(".fr.resx", StringComparison.Ordinal) ? Language.French : Language.English;

    private static IEnumerable<(string Key, string Value)> Texts(string file) =>
        XDocument.Load(file).Root!.Elements("data").Select(data => (data.Attribute("name")!.Value, data.Element("value")!.Value));
}
