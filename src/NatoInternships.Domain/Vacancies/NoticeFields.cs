namespace NatoInternships.Domain.Vacancies;

/// <summary>The fields of a notice. Findings and comments name them. The values are stored and never change.</summary>
public static class NoticeFields
{
    public const string Title = "title";
    public const string Summary = "summary";
    public const string Lede = "lede";
    public const string About = "about";
    public const string Sections = "sections";
    public const string DailyWork = "daily-work";
    public const string Tasks = "tasks";
    public const string Offer = "offer";
    public const string Desirable = "desirable";
    public const string Deadline = "deadline";
    public const string Grant = "grant";
    public const string Hours = "hours";
    public const string Months = "months";
    public const string StaffCount = "staff-count";
    public const string Places = "places";
    public const string Session = "session";
    public const string Competencies = "competencies";
    public const string Intakes = "intakes";
    public const string Links = "links";

    /// <summary>What is typed once for both languages, without the links, in the order of the editor.</summary>
    public static IReadOnlyList<string> Facts { get; } = [Deadline, Grant, Hours, Months, Places, StaffCount, Intakes, Competencies, Session];

    /// <summary>All, the facts first, in the order of the editor.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Facts,
        Title, Summary, Lede, About, Sections, DailyWork, Tasks, Offer, Desirable, Links,
    ];
}
