using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Resources;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Promises;

namespace NatoInternships.Web.Framework.Localisation;

/// <summary>
/// All texts of the portal, by feature folder and language. A feature is "{Area}.{Controller}", "{Area}.Shared" or "Shared". Its texts are Texts.en.resx and
/// Texts.fr.resx in that folder under Areas, with their promises expanded (ADR 0039).
/// </summary>
public sealed class TextCatalogue(IHostEnvironment environment, ILogger<TextCatalogue> logger)
{
    public const string SharedFeature = "Shared";

    private static readonly ConcurrentDictionary<(string Feature, Language Language), FrozenDictionary<string, string>> Loaded = new();

    /// <summary>Returns the text of the feature, of its area, or the shared text, in this order; null when none has the key.</summary>
    public static string? Find(string feature, Language language, string key) =>
        In(feature, language).GetValueOrDefault(key)
        ?? (AreaOf(feature) is { } area ? In($"{area}.{SharedFeature}", language).GetValueOrDefault(key) : null)
        ?? In(SharedFeature, language).GetValueOrDefault(key);

    /// <summary>Returns the feature's own texts, without the shared ones; empty when it has none.</summary>
    public static IReadOnlyDictionary<string, string> In(string feature, Language language) =>
        Loaded.GetOrAdd((feature, language), Load);

    /// <summary>
    /// Returns the text. A missing key throws, so that a test or the author sees it. In Production it is logged and the key is shown.
    /// </summary>
    public string Get(string feature, Language language, string key)
    {
        var text = Find(feature, language, key);
        if (text is not null)
        {
            return text;
        }

        if (!environment.IsProduction())
        {
            throw new KeyNotFoundException($"No text '{key}' in Areas/{feature.Replace('.', '/')}/Texts.{language.Code()}.resx, its area's Shared folder or Areas/Shared.");
        }

        logger.LogError("No text {TextKey} for {Feature} in {Language}", key, feature, language);
        return key;
    }

    private static string? AreaOf(string feature) => feature.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? feature[..dot] : null;

    private static FrozenDictionary<string, string> Load((string Feature, Language Language) wanted)
    {
        var assembly = typeof(TextCatalogue).Assembly;
        var resources = new ResourceManager($"NatoInternships.Web.Areas.{wanted.Feature}.Texts", assembly);

        // Without parent cultures, because each key must exist in its own language.
        var set = resources.GetResourceSet(System.Globalization.CultureInfo.GetCultureInfo(wanted.Language.Code()), createIfNotExists: true, tryParents: false);

        return set is null
            ? FrozenDictionary<string, string>.Empty
            : set.Cast<DictionaryEntry>().ToFrozenDictionary(entry => (string)entry.Key, entry => PromiseTexts.Expand(wanted.Language, (string)entry.Value!), StringComparer.Ordinal);
    }
}
