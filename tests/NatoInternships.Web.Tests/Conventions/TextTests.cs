using System.Text.RegularExpressions;
using System.Xml.Linq;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Tests.Conventions;

/// <summary>Rules for all texts: both languages, their own typography, and no missing or unused key.</summary>
public sealed partial class TextTests
{
    // Words with the same spelling in both languages.
    private static readonly HashSet<string> EqualInBoth =
    [
        "Menu", "Region_Europe", "Number_6", "Feminine_6", "Masculine_6",
        "FilterOrganisation", "RuleColumn", "Page", "Pages", "Documents", "Enquiries", "Grade", "Privacy_cookies", "Minutes_one", "Minutes_other",
        "Division", "Divisions", "Staff_Nav_Divisions", "DivisionsOf", "SessionDate", "Section", "Section_Code", "Evidence_Page", "Document_Dated", "Evidence_Pages_one", "Evidence_Pages_other",
    ];

    private static readonly string[] ResourceFiles = [.. SourceTree.Files("*.resx")];

    private static readonly string[] MailFiles = [.. SourceTree.Files("*.resx", SourceTree.Infrastructure)];

    [Fact]
    public void Texts_come_in_pairs_named_as_the_program_looks_for_them()
    {
        Assert.NotEmpty(ResourceFiles);
        Assert.All(ResourceFiles, file => Assert.Matches(@"^Areas/(Shared|\w+/\w+)/Texts\.(en|fr)\.resx$", SourceTree.Relative(file)));
        Assert.All(Pairs(), pair => Assert.Equal(Texts(pair.En).Keys.Order(StringComparer.Ordinal), Texts(pair.Fr).Keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_file_is_in_the_program()
    {
        Assert.All(ResourceFiles, file =>
        {
            var language = file.EndsWith(".fr.resx", StringComparison.Ordinal) ? Language.French : Language.English;
            Assert.Equal(Texts(file).Count, TextCatalogue.In(SourceTree.FeatureOf(file), language).Count);
        });
    }

    [Fact]
    public void No_text_is_empty_or_equal_in_both_languages()
    {
        var findings = Pairs().SelectMany(pair =>
        {
            var french = Texts(pair.Fr);
            return Texts(pair.En).Where(text => text.Value.Trim().Length == 0 || french[text.Key].Trim().Length == 0
                    || (text.Value == french[text.Key] && !EqualInBoth.Contains(text.Key) && Regex.Replace(text.Value, @"\[\[\w+\]\]", "").Any(char.IsLetter)))
                .Select(text => $"{SourceTree.Relative(pair.En)}: {text.Key}");
        });

        Assert.Empty(findings);
    }

    [Fact]
    public void No_feature_has_a_key_of_its_area()
    {
        // A shared view of the area would show the text of the feature.
        var findings = ResourceFiles.Where(file => SourceTree.Relative(file).Split('/') is [_, var area, not "Shared", _] && area != "Shared")
            .SelectMany(file => Path.Combine(Path.GetDirectoryName(file)!, "..", "Shared", Path.GetFileName(file)) is var shared && File.Exists(shared)
                ? Texts(file).Keys.Intersect(Texts(shared).Keys).Select(key => $"{SourceTree.Relative(file)}: {key}")
                : []);

        Assert.Empty(findings);
    }

    [Fact]
    public void Both_languages_use_the_same_placeholders()
    {
        var findings = Pairs().SelectMany(pair =>
        {
            var french = Texts(pair.Fr);
            return Texts(pair.En).Where(text => !text.Key.EndsWith("_one", StringComparison.Ordinal) && !Placeholders(text.Value).SetEquals(Placeholders(french[text.Key])))
                .Select(text => $"{SourceTree.Relative(pair.En)}: {text.Key}");
        });

        Assert.Empty(findings);
    }

    [Fact]
    public void Texts_keep_the_typography_of_their_language()
    {
        Assert.Equal(6, MailFiles.Length); // Mails, promises and decisions.
        var findings = ResourceFiles.Concat(MailFiles).SelectMany(file => Texts(file).SelectMany(text =>
            Faults(Visible(text.Value), file.EndsWith(".fr.resx", StringComparison.Ordinal)).Select(fault => $"{SourceTree.Relative(file)}: {text.Key}: {fault} (scripts/french-spaces.sh mends it)")));

        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("Suis-je admissible ?", true)]
    [InlineData("Suis-je admissible?", true)]
    [InlineData("Voici : oui", true)]
    [InlineData("« oui »", true)]
    [InlineData("l'Alliance", true)]
    [InlineData("14 h 02", true)]
    [InlineData("1 286,09 €", true)]
    [InlineData("10 Mo", true)]
    [InlineData("30 minutes", true)]
    [InlineData("+32 2\u202F555 01 00", true)]
    [InlineData("+32 2\u00A0555 01 00", false)]
    [InlineData("Don't", false)]
    public void The_typography_rule_sees_faults(string text, bool isFrench) => Assert.NotEmpty(Faults(text, isFrench));

    [Fact]
    public void Every_key_a_view_asks_for_exists()
    {
        var findings = SourceTree.Files("*.cshtml").SelectMany(file => Uses().Matches(File.ReadAllText(file)).SelectMany(use => Wanted(use).Where(key =>
                TextCatalogue.Find(SourceTree.FeatureOf(file), Language.English, key) is null)
            .Select(key => $"{SourceTree.Relative(file)}: {key}")));

        Assert.Empty(findings);
    }

    [Fact]
    public void Every_message_a_validator_names_exists()
    {
        var findings = SourceTree.Files("*.cs").Where(file => SourceTree.Relative(file).StartsWith("Areas/", StringComparison.Ordinal))
            .SelectMany(file => Messages().Matches(File.ReadAllText(file))
                .Where(use => TextCatalogue.Find(SourceTree.FeatureOf(file), Language.English, use.Groups["key"].Value) is null)
                .Select(use => $"{SourceTree.Relative(file)}: {use.Groups["key"].Value}"));

        Assert.Empty(findings);
    }

    private static IEnumerable<string> Wanted(Match use) => use.Groups["method"].Value == "Count"
        ? [use.Groups["key"].Value + "_one", use.Groups["key"].Value + "_other"]
        : [use.Groups["key"].Value];

    private static IEnumerable<string> Faults(string text, bool isFrench)
    {
        if (text.Contains('\''))
        {
            yield return "straight apostrophe";
        }

        if (Regex.IsMatch(text, @"\+\d[\d ]*[\u00A0\u202F][\d \u00A0\u202F]*\d"))
        {
            yield return "a special space in a telephone number";
        }

        text = Regex.Replace(text, @"\+\d[\d \u00A0\u202F]{6,}\d", "");
        if (!isFrench)
        {
            yield break;
        }

        foreach (var (rule, fault) in FrenchRules)
        {
            if (Regex.IsMatch(text, rule))
            {
                yield return fault;
            }
        }
    }

    private static readonly (string Rule, string Fault)[] FrenchRules =
    [
        (@"(?<!\u202F)[;!?]", "no U+202F before ; ! ?"),
        (@"(?<![\u00A0\d]):(?!//)", "no U+00A0 before :"),
        (@"«(?!\u00A0)|(?<!\u00A0)»", "no U+00A0 inside « »"),
        (@"\d[ \u00A0]\d{3}(?!\d)", "no U+202F between groups of figures"),
        (@"\d[ \u202F][€%]", "no U+00A0 before € or %"),
        (@"\d[ \u202F]([kKMG]o|kB|octets?|secondes?|minutes?|min|heures?|jours?|semaines?|mois|années?|ans?|mots?|caractères?|pages?|fois|pixels?|points?)\b", "no U+00A0 between a number and its unit"),
        (@"\d h\b|\bh \d\d", "no U+00A0 around h"),
    ];

    private static IEnumerable<(string En, string Fr)> Pairs()
    {
        foreach (var english in ResourceFiles.Where(file => file.EndsWith(".en.resx", StringComparison.Ordinal)))
        {
            var french = english.Replace(".en.resx", ".fr.resx", StringComparison.Ordinal);
            Assert.True(File.Exists(french), SourceTree.Relative(french) + " is missing");
            yield return (english, french);
        }
    }

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    // Tags, URLs and placeholders are not visible.
    private static string Visible(string text) => Regex.Replace(text, @"<[^>]*>|https?://\S+|&\w+;", "");

    [GeneratedRegex(@"\{\w+(:\w+)?\}|\[\[\w+\]\]")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\bT(?:\[|\.(?<method>Html|Count)\()""(?<key>\w+)""")]
    private static partial Regex Uses();

    [GeneratedRegex(@"(?:WithMessage|MustBeADate)\(""(?<key>\w+)""")]
    private static partial Regex Messages();
}
