using System.Globalization;
using System.Resources;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Infrastructure.Promises;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>
/// The texts of the mails, from MailTexts.en.resx and MailTexts.fr.resx. A missing key throws, so that no incomplete mail is sent.
/// </summary>
public static class MailText
{
    private static readonly ResourceManager Resources = new("NatoInternships.Infrastructure.Mail.MailTexts", typeof(MailText).Assembly);

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Get(Language language, string key) => Find(language, key)
        ?? throw new KeyNotFoundException($"No mail text '{key}' in {language}.");

    /// <summary>Returns the text with its promises expanded; null when the key is missing in this language.</summary>
    public static string? Find(Language language, string key) =>
        Texts(language).GetString(key) is { } text ? PromiseTexts.Expand(language, text) : null;

    /// <summary>Returns every key of one language.</summary>
    public static IReadOnlyCollection<string> Keys(Language language) =>
        [.. Texts(language).Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key)];

    /// <summary>Returns the last minute before an exclusive deadline: "Sunday 22 June 2025, 23:59, Brussels time (UTC+2)".</summary>
    public static string Deadline(Language language, DateTimeOffset closesAt) => Format.In(language).BrusselsDateAndTime(closesAt.AddMinutes(-1));

    public static CultureInfo Culture(Language language) => language == Language.French ? French : English;

    private static ResourceSet Texts(Language language) =>
        Resources.GetResourceSet(CultureInfo.GetCultureInfo(language == Language.French ? "fr" : "en"), createIfNotExists: true, tryParents: false)
        ?? throw new MissingManifestResourceException($"The mail texts in {language} are missing.");
}
