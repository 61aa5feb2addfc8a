using System.Globalization;
using System.Resources;
using NatoInternships.Domain.Values;
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

    private static readonly string[] EnglishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    private static readonly string[] FrenchDays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public static string Get(Language language, string key) => Find(language, key)
        ?? throw new KeyNotFoundException($"No mail text '{key}' in {language}.");

    /// <summary>Returns the text with its promises expanded; null when the key is missing in this language.</summary>
    public static string? Find(Language language, string key) =>
        Texts(language).GetString(key) is { } text ? PromiseTexts.Expand(language, text) : null;

    /// <summary>Returns every key of one language.</summary>
    public static IReadOnlyCollection<string> Keys(Language language) =>
        [.. Texts(language).Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key)];

    /// <summary>
    /// For example "Sunday 22 June 2025, 23:59:07, Brussels time (UTC+2)" or "dimanche 22 juin 2025, 23 h 59 min 07 s, heure de Bruxelles
    /// (UTC+2)".
    /// </summary>
    public static string BrusselsMoment(Language language, DateTimeOffset instant)
    {
        var brussels = BrusselsTime.From(instant);

        return language == Language.French
            ? $"{FrenchDate(brussels.Date)}, {FrenchClock(brussels.Time)}, heure de Bruxelles (UTC+{brussels.Offset.Hours})"
            : $"{EnglishDate(brussels.Date)}, {EnglishClock(brussels.Time)}, Brussels time (UTC+{brussels.Offset.Hours})";
    }

    /// <summary>For example "21:59:07 UTC".</summary>
    public static string UtcMoment(Language language, DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        var (date, time) = (DateOnly.FromDateTime(utc), TimeOnly.FromDateTime(utc));

        return language == Language.French
            ? $"{FrenchDate(date)}, {FrenchClock(time)} UTC"
            : $"{EnglishDate(date)}, {EnglishClock(time)} UTC";
    }

    /// <summary>For example "Sunday 22 June 2025, 23:59, Brussels time (UTC+2)": the last minute before an exclusive deadline.</summary>
    public static string Deadline(Language language, DateTimeOffset closesAt)
    {
        var last = BrusselsTime.From(closesAt.AddMinutes(-1));

        return language == Language.French
            ? $"{FrenchDate(last.Date)}, {last.Time.Hour}\u00A0h{(last.Time.Minute == 0 ? "" : $"\u00A0{last.Time:mm}")}, heure de Bruxelles (UTC+{last.Offset.Hours})"
            : $"{EnglishDate(last.Date)}, {last.Time:HH}:{last.Time:mm}, Brussels time (UTC+{last.Offset.Hours})";
    }

    /// <summary>For example "Thursday 5 June 2025, 12:00, Brussels time (UTC+2)": the end of validity.</summary>
    public static string BrusselsMinute(Language language, DateTimeOffset instant) => Deadline(language, instant.AddMinutes(1));

    public static CultureInfo Culture(Language language) => language == Language.French ? French : English;

    private static string EnglishClock(TimeOnly time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}:{time.Second:00}");

    private static string FrenchClock(TimeOnly time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.Hour}\u00A0h\u00A0{time.Minute:00}\u00A0min\u00A0{time.Second:00}\u00A0s");

    private static string EnglishDate(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{EnglishDays[(int)date.DayOfWeek]} {date.Day} {EnglishMonths[date.Month - 1]} {date.Year:0000}");

    private static string FrenchDate(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{FrenchDays[(int)date.DayOfWeek]} {(date.Day == 1 ? "1er" : date.Day)} {FrenchMonths[date.Month - 1]} {date.Year:0000}");

    private static ResourceSet Texts(Language language) =>
        Resources.GetResourceSet(CultureInfo.GetCultureInfo(language == Language.French ? "fr" : "en"), createIfNotExists: true, tryParents: false)
        ?? throw new MissingManifestResourceException($"The mail texts in {language} are missing.");
}
