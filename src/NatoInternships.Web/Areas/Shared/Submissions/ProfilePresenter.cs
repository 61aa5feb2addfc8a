using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Areas.Shared.Deadlines;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Time;

namespace NatoInternships.Web.Areas.Shared.Submissions;

/// <summary>Formats a profile as text.</summary>
public sealed class ProfilePresenter(PageText page, Format format)
{
    private readonly PageText text = page.For("Shared", "Submissions");

    public IReadOnlyList<SummaryRow> Of(CandidateProfile profile) =>
        [.. AboutYou(profile), .. Contact(profile), .. StudiesOf(profile), .. LanguagesOf(profile), .. ExperienceOf(profile)];

    public IReadOnlyList<SummaryRow> AboutYou(CandidateProfile profile) =>
    [
        Row(ApplicationSection.AboutYou, "name", PersonName.Of(profile).Full),
        Row(ApplicationSection.AboutYou, "nationality", NationalitiesOf(profile)),
        .. profile.NationalityExpected is { } expected ? [Row(ApplicationSection.AboutYou, "nationality-expected", expected)] : Array.Empty<SummaryRow>(),
        Row(ApplicationSection.AboutYou, "birth-date", Date(profile.BirthDate)) with { Note = text["Note_birth-date"] },
    ];

    public IReadOnlyList<SummaryRow> Contact(CandidateProfile profile) =>
    [
        Row(ApplicationSection.Contact, "phone", profile.Phone),
        Row(ApplicationSection.Contact, "time-zone", profile.TimeZone is { } zone ? TimeZones.NameOf(zone, text.Language) : null),
        Row(ApplicationSection.Contact, "messages-in", text[$"Language_{profile.MessagesIn}"]),
    ];

    public IReadOnlyList<SummaryRow> StudiesOf(CandidateProfile profile)
    {
        var studies = profile.Studies;
        var holdsDegree = studies.Situation == StudySituation.Graduate || studies.HoldsDegree == true;
        const ApplicationSection Section = ApplicationSection.Studies;

        return
        [
            Row(Section, "situation", studies.Situation is { } situation ? text[$"Situation_{situation}"] : null),
            Row(Section, "studies", Joined(", ", studies.Degree, FieldName(studies.Field), studies.Institution)),
            .. Given(Row(Section, "level", Level(studies.Level))),
            .. Given(Row(Section, "start-date", studies.StartDate is { } start ? format.MonthAndYear(start) : null)),
            .. Given(Row(Section, "end-date", Date(studies.EndDate))),
            .. Given(Row(Section, "completed-years", studies.CompletedYears is { } years ? text.Count("Years", years) : null)),
            .. holdsDegree ? Degree(studies) : [],
            .. Given(Long(Section, "equivalent-education", studies.EquivalentEducation)),
            .. Given(Row(Section, "average-grade", studies.AverageGrade)),
            .. Given(Long(Section, "reason", studies.Reason)),
        ];
    }

    public IReadOnlyList<SummaryRow> LanguagesOf(CandidateProfile profile) => profile.Languages.Count == 0
        ? [Row(ApplicationSection.Languages, "languages", null)]
        : [.. profile.Languages.Select(skill => new SummaryRow(
            ApplicationSection.Languages, skill.Code, WorldLanguages.TitleOf(skill.Code, text.Language), DeadlinePresenter.Capitalised(Levels(skill))))];

    public IReadOnlyList<SummaryRow> ExperienceOf(CandidateProfile profile) =>
    [
        .. profile.Experience.Select(entry => new SummaryRow(ApplicationSection.Experience, entry.Id.ToString("N"), Title(entry), Detail(entry))
        {
            LongText = entry.Description,
        }),
        Row(ApplicationSection.Experience, "it-level", profile.ItLevel is { } level ? text[$"ItLevel_{level}"] : null),
        .. Given(Long(ApplicationSection.Experience, "it-example", profile.ItExample)),
    ];

    /// <summary>For example "Research assistant, KU Leuven".</summary>
    public string Title(Experience entry) => Joined(", ", entry.Role, entry.Employer) ?? text["Experience_Untitled"];

    /// <summary>For example "Research, September 2024 to June 2025".</summary>
    public string? Detail(Experience entry) => Sentence(Joined(", ", entry.Kind is { } kind ? text[$"ExperienceKind_{kind}"] : null, Period(entry)));

    /// <summary>One level such as "C1", or each skill when they differ.</summary>
    private string Levels(LanguageSkill skill)
    {
        (string Key, CefrLevel? Level)[] skills =
            [("Reading", skill.Reading), ("Listening", skill.Listening), ("Speaking", skill.Speaking), ("Writing", skill.Writing)];

        return skills.Select(one => one.Level).Distinct().Count() == 1 && skill.Reading is { } every
            ? LevelName(every)
            : string.Join(", ", skills.Select(one => $"{text[$"Skill_{one.Key}"]} {(one.Level is { } level ? LevelName(level) : text["Level_Missing"])}"));
    }

    /// <summary>"C1" or "mother tongue". The codes of the European scale are the same in every language.</summary>
    private string LevelName(CefrLevel level) => text.Has($"Level_{level}") ? text[$"Level_{level}"] : level.ToString();

    private IEnumerable<SummaryRow> Degree(Studies studies) =>
    [
        Row(ApplicationSection.Studies, "completed-degree", Joined(", ", studies.CompletedDegree, studies.CompletedDegreeInstitution)),
        .. Given(Row(ApplicationSection.Studies, "completed-degree-level", Level(studies.CompletedDegreeLevel))),
        Row(ApplicationSection.Studies, "completed-degree-date", Date(studies.CompletedDegreeDate)),
    ];

    private string? NationalitiesOf(CandidateProfile profile) => Sentence(Joined(
        ", ",
        [.. profile.Nationalities.Select(code => Nationalities.NameOf(code, text.Language)), profile.NationalityPending ? text["Nationality_Pending"] : null]));

    private string? Period(Experience entry) => (entry.StartDate, entry.EndDate) switch
    {
        (null, null) => null,
        ({ } from, { } to) => text["Period_FromTo", format.MonthAndYear(from), format.MonthAndYear(to)],
        ({ } from, null) => text["Period_Since", format.MonthAndYear(from)],
        (null, { } to) => text["Period_Until", format.MonthAndYear(to)],
    };

    private string? FieldName(string? code) => code is null ? null : StudyFields.Find(code)?.Name.In(text.Language);

    private string? Level(DegreeLevel? level) => level is { } one ? text[$"DegreeLevel_{one}"] : null;

    private string? Date(DateOnly? date) => date is { } day ? format.DateWithoutWeekday(day) : null;

    private SummaryRow Row(ApplicationSection section, string key, string? value) => new(section, key, text[$"Row_{key}"], value);

    private SummaryRow Long(ApplicationSection section, string key, string? answer) =>
        Row(section, key, answer is null ? null : text.Count("Words", WordCount.Of(answer))) with { LongText = answer };

    private static IEnumerable<SummaryRow> Given(SummaryRow row) => row.Value is null ? [] : [row];

    private static string? Sentence(string? words) => words is null ? null : DeadlinePresenter.Capitalised(words);

    private static string? Joined(string separator, params IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } joined ? joined : null;
}
