using System.Globalization;
using System.Resources;
using NatoInternships.Domain.Screening;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Screening;

/// <summary>What a candidate reads about a decision, from DecisionTexts.en.resx and DecisionTexts.fr.resx. Officers see the same text first.</summary>
public static class DecisionTexts
{
    private static readonly ResourceManager Resources = new("NatoInternships.Infrastructure.Screening.DecisionTexts", typeof(DecisionTexts).Assembly);

    /// <summary>Returns the sentence for a reason.</summary>
    /// <param name="language">Of the candidate.</param>
    /// <param name="reason">One of <see cref="DecisionReasons"/>.</param>
    /// <exception cref="KeyNotFoundException">There is no such text in this language.</exception>
    public static string Reason(Language language, string reason) => Get(language, $"Reason_{reason}");

    /// <summary>Returns the sentences about one refused condition: which one, the reason, and the officer's own words.</summary>
    /// <param name="language">Of the candidate.</param>
    /// <param name="condition">A condition with a reason.</param>
    public static string Of(Language language, DecidedCondition condition) => string.Join(
        ' ',
        new[]
        {
            condition.IsMet == false ? Get(language, $"NotMet_{condition.Rule}") : Get(language, $"Met_{condition.Rule}"),
            condition.Reason is { } reason ? Reason(language, reason) : null,
            condition.OwnWords,
        }.OfType<string>());

    private static string Get(Language language, string key) => Texts(language).GetString(key)
        ?? throw new KeyNotFoundException($"No text '{key}' in {language}.");

    private static ResourceSet Texts(Language language) =>
        Resources.GetResourceSet(CultureInfo.GetCultureInfo(language == Language.French ? "fr" : "en"), createIfNotExists: true, tryParents: false)
        ?? throw new MissingManifestResourceException($"The texts of decisions in {language} are missing.");
}
