using System.Globalization;
using System.Text.RegularExpressions;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Shared.Declarations;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Areas.Shared.Sent;

/// <summary>What was sent in the words of its own page: fields by their labels, what was chosen by its name, not by its code.</summary>
/// <param name="page">Texts of the page of the form.</param>
/// <param name="audience">Texts that the pages of its area share.</param>
/// <param name="shared">Texts of every page.</param>
public sealed partial class SentWords(PageText page, PageText audience, PageText shared)
{
    private const string Bound = "Input"; // what most pages bind: no name for people

    private const string LanguageOfItem = "Code";

    private static readonly string[] Technical = ["Stamp", "ConcurrencyStamp", "Revision", "Token", "ReturnUrl", "then", "Version"];

    private static readonly string[] DateParts = ["Day", "Month", "Year"];

    // Fields in which one chooses, with the start of the keys that name the choices. What is typed into any other is never read as a key.
    private static readonly Dictionary<string, string[]> Choices = new(StringComparer.Ordinal)
    {
        ["Kind"] = ["Kind", "ExperienceKind"],
        ["Level"] = ["DegreeLevel"],
        ["CompletedDegreeLevel"] = ["DegreeLevel"],
        ["All"] = ["LevelShort", "Level"],
        ["Reading"] = ["LevelShort", "Level"],
        ["Listening"] = ["LevelShort", "Level"],
        ["Speaking"] = ["LevelShort", "Level"],
        ["Writing"] = ["LevelShort", "Level"],
        ["WrittenIn"] = ["Language"],
        ["Situation"] = ["Situation"],
        ["ItLevel"] = ["ItLevel"],
        ["MessagesIn"] = ["MessagesIn"],
        ["TranslatedBy"] = ["TranslatedBy"],
        ["Joins"] = ["Joins"],
        ["Theme"] = ["Theme"],
    };

    /// <summary>One row a field, a date in one; without what only the program reads and what was left empty.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Rows(IReadOnlyList<SavedField> fields)
    {
        var rows = new List<KeyValuePair<string, string>>();
        var dates = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields.Where(field => !string.IsNullOrWhiteSpace(field.Value)))
        {
            var parts = field.Name.Split('.');
            if (Technical.Contains(Bare(parts[^1]), StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            if (parts.Length > 1 && DateParts.Contains(parts[^1]))
            {
                var date = string.Join('.', parts[..^1]);
                if (dates.Add(date))
                {
                    var typed = DateParts.Select(part => fields.FirstOrDefault(one => one.Name == $"{date}.{part}")?.Value).Where(part => !string.IsNullOrWhiteSpace(part));
                    rows.Add(KeyValuePair.Create(LabelOf(parts[..^1], fields), string.Join(' ', typed)));
                }

                continue;
            }

            rows.Add(KeyValuePair.Create(LabelOf(parts, fields), ValueOf(Bare(parts[^1]), field.Value)));
        }

        return rows;
    }

    private string LabelOf(string[] parts, IReadOnlyList<SavedField> fields)
    {
        if (parts.Length > 1 && Index().IsMatch(parts[^2]) && parts[^1] == LanguageOfItem)
        {
            return Label(Bare(parts[^2])); // "Other languages": the language names the group itself
        }

        var label = Label(Bare(parts[^1]));
        var group = parts.Length > 1 ? GroupOf(parts[..^1], fields) : null;

        return group is null ? label : $"{group} – {char.ToLower(label[0], shared.Language.Culture())}{label[1..]}";
    }

    // "Your English", "Example 2", "Turkish"; null where the field stands for itself.
    private string? GroupOf(string[] path, IReadOnlyList<SavedField> fields)
    {
        var name = Bare(path[^1]);
        if (name == Bound)
        {
            return null;
        }

        if (!int.TryParse(Index().Match(path[^1]).Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return page.Has(name) ? page[name] : null;
        }

        var code = fields.FirstOrDefault(field => field.Name == $"{string.Join('.', path)}.{LanguageOfItem}")?.Value;
        if (code is not null && WorldLanguages.IsKnown(code))
        {
            return LanguageName(code);
        }

        return page.Has(name.TrimEnd('s')) ? page[name.TrimEnd('s'), index + 1] : string.Create(CultureInfo.InvariantCulture, $"{Label(name)} {index + 1}");
    }

    private string Label(string part) => part switch
    {
        "Truth" => Declared.Truth,
        "AiRule" => Declared.AiRule,
        "Integrity" => Declared.Integrity,
        _ when shared.Has($"Sent_{part}") => shared[$"Sent_{part}"],
        _ when page.Has(part) => page[part],
        _ when audience.Has($"SkillName_{part}") => audience[$"SkillName_{part}"],
        _ when audience.Has($"Row_{Kebab(part)}") => audience[$"Row_{Kebab(part)}"],
        _ => WordStarts().Replace(part, " "),
    };

    private string ValueOf(string field, string value) => field switch
    {
        "Language" or LanguageOfItem when WorldLanguages.IsKnown(value) => LanguageName(value),
        "Nationalities" or "Nationality1" or "Nationality2" or "Nationality3" when Nationalities.IsKnown(value) => Nationalities.NameOf(new CountryCode(value), shared.Language),
        "Field" when StudyFields.Find(value) is { } known => known.Name.In(shared.Language),
        "Competency" when Competencies.Find(value) is { } known => known.Name.In(shared.Language),
        _ when Choices.TryGetValue(field, out var starts) => Chosen(starts, value),
        _ when bool.TryParse(value, out var ticked) => shared[ticked ? "Sent_Yes" : "Sent_No"],
        _ => value,
    };

    private string Chosen(string[] starts, string value)
    {
        var end = value.Length == 0 ? value : char.ToUpperInvariant(value[0]) + value[1..]; // "yes" is said by Joins_Yes
        var key = starts.Select(start => $"{start}_{end}").FirstOrDefault(key => page.Has(key) || audience.Has(key));

        return key is null ? value : page.Has(key) ? page[key] : audience[key];
    }

    private DeclarationPresenter Declared => DeclarationPresenter.InForce(shared);

    private string LanguageName(string code) => WorldLanguages.TitleOf(code, shared.Language);

    private static string Bare(string part) => Index().Replace(part, "");

    private static string Kebab(string part) => WordStarts().Replace(part, "-").ToLowerInvariant();

    [GeneratedRegex(@"\[(\w*)\]")]
    private static partial Regex Index();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStarts();
}
