using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Promises;

/// <summary>
/// The sentences with which the programme makes a promise: deadline, version in force, pool, artificial intelligence, outage and
/// eligibility. Each is written once, in Promises.en.resx and Promises.fr.resx (ADR 0039). Texts of pages and mails include one as [[Key]].
/// </summary>
public static partial class PromiseTexts
{
    private static readonly ResourceManager Resources = new("NatoInternships.Infrastructure.Promises.Promises", typeof(PromiseTexts).Assembly);

    /// <summary>Returns every key of one language.</summary>
    public static IReadOnlyCollection<string> Keys(Language language) =>
        [.. Texts(language).Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key)];

    /// <summary>Returns the sentence.</summary>
    /// <exception cref="KeyNotFoundException">There is no such promise in this language.</exception>
    public static string Get(Language language, string key) => Texts(language).GetString(key)
        ?? throw new KeyNotFoundException($"No promise '{key}' in {language}.");

    /// <summary>Returns the text with each [[Key]] replaced by its sentence.</summary>
    /// <exception cref="KeyNotFoundException">The text includes a promise that does not exist.</exception>
    public static string Expand(Language language, string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return text.Contains("[[", StringComparison.Ordinal)
            ? Included().Replace(text, match => Get(language, match.Groups["key"].Value))
            : text;
    }

    /// <summary>Returns the keys of the promises that a text includes.</summary>
    public static IEnumerable<string> In(string text) => Included().Matches(text).Select(match => match.Groups["key"].Value);

    private static ResourceSet Texts(Language language) =>
        Resources.GetResourceSet(CultureInfo.GetCultureInfo(language == Language.French ? "fr" : "en"), createIfNotExists: true, tryParents: false)
        ?? throw new MissingManifestResourceException($"The promises in {language} are missing.");

    [GeneratedRegex(@"\[\[(?<key>\w+)\]\]")]
    private static partial Regex Included();
}
