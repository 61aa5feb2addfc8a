using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Vacancies.Parity;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>The words for fields, findings and states of a notice, from this folder.</summary>
public sealed class NoticePresenter(PageText text, Format format)
{
    public static NoticePresenter For(PageText page, Format format) => new(page.For("Admin", "Shared"), format);

    public string Field(string field) => text[$"Field_{field}"];

    /// <summary>Returns the name of a field in the language of its column.</summary>
    public string Field(string field, Language language) => text.In(language)[$"Field_{field}"];

    public string NotStated => text["NotStated"];

    public string State(VacancyState state) => text[$"State_{state}"];

    /// <summary>"Published, next version in review".</summary>
    public string StateWithDraft(VacancyState state, NoticeDraftState? draft) =>
        draft is { } next && state is (VacancyState.Published or VacancyState.Closed)
            ? text["StateWithDraft", State(state), text[$"Draft_{next}"]]
            : State(state);

    public static StatusKind KindOf(VacancyState state) => state switch
    {
        VacancyState.Published => StatusKind.Meets,
        VacancyState.Approved => StatusKind.Info,
        VacancyState.InReview => StatusKind.Look,
        VacancyState.Cancelled => StatusKind.Fails,
        VacancyState.Writing => StatusKind.Draft,
        _ => StatusKind.Neutral,
    };

    public string Title(ParityFinding finding) => text[$"Finding_{finding.Code}"];

    /// <summary>"Your work, entry 2".</summary>
    public string Place(ParityFinding finding) =>
        finding.Item is { } item ? text["Finding_Place", Field(finding.Field), item] : Field(finding.Field);

    /// <summary>What was found, and what to do.</summary>
    public string Explanation(ParityFinding finding) => finding.Code switch
    {
        ParityCode.LanguageMissing or ParityCode.TooLong => text[$"Finding_{finding.Code}_{finding.Language}"],
        ParityCode.ListsDiffer or ParityCode.FiguresDiffer or ParityCode.LinksDiffer =>
            text[$"Finding_{finding.Code}_Text", Found(finding.Found.En), Found(finding.Found.Fr)],
        ParityCode.DeadLink or ParityCode.TypedTimeZone =>
            text[$"Finding_{finding.Code}_Text", Found(finding.Language == Language.French ? finding.Found.Fr : finding.Found.En)],
        _ => text[$"Finding_{finding.Code}_Text"],
    };

    /// <summary>"€1,286.09 a month", "Sunday 22 June 2025, 23:59" and so on: each fact as readers see it; null when it is not stated.</summary>
    public IEnumerable<(string Field, string? Value)> Facts(NoticeFacts facts)
    {
        yield return (NoticeFields.Deadline, $"{format.Date(facts.DeadlineDate)}, {format.Time(facts.DeadlineTime)}");
        yield return (NoticeFields.Grant, facts.Grant.Amount > 0 ? format.Money(facts.Grant) : null);
        yield return (NoticeFields.Hours, format.Number(facts.HoursPerWeek));
        yield return (NoticeFields.Months, format.Number(facts.Months));
        yield return (NoticeFields.Places, facts.Places is { } places ? format.Number(places) : null);
        yield return (NoticeFields.StaffCount, facts.StaffCount is { } staff ? format.Number(staff) : null);
        yield return (NoticeFields.Intakes, facts.Intakes.Count == 0 ? null : string.Join(", ", facts.Starts.Select(format.MonthAndYear)));
        yield return (NoticeFields.Competencies, facts.Competencies.Count == 0 ? null : string.Join(", ", facts.Competencies.Select(code => Competencies.Find(code)?.Name.In(text.Language) ?? code)));
        yield return (NoticeFields.Session, facts.InfoSession is { } session
            ? $"{format.Date(session.Date)}, {format.Time(session.Time)}, {text.Count("Minutes", session.Minutes)}, {session.RegistrationUrl}"
            : null);
    }

    /// <summary>Each text of a notice with the name of its field, in the order of the editor. Entries of a list are lines.</summary>
    public static IEnumerable<(string Field, LocalizedText Text)> Texts(NoticeContent content, NoticeFacts facts) =>
    [
        (NoticeFields.Title, content.Title),
        (NoticeFields.Summary, content.Summary),
        (NoticeFields.Lede, content.Lede),
        (NoticeFields.About, Lines(content.About, "\n\n")),
        (NoticeFields.Sections, Lines([.. content.Sections.Select(section => new LocalizedText(
            $"{section.Code}: {section.Name.En}. {section.Work.En}", $"{section.Code}\u00A0: {section.Name.Fr}. {section.Work.Fr}"))])),
        (NoticeFields.DailyWork, content.DailyWork),
        (NoticeFields.Tasks, Lines(content.Tasks)),
        (NoticeFields.Offer, Lines(content.Offer)),
        (NoticeFields.Desirable, Lines(content.Desirable)),
        (NoticeFields.Links, Lines([.. facts.Links.Select(link => new LocalizedText($"{link.Label.En}: {link.Address.En}", $"{link.Label.Fr}\u00A0: {link.Address.Fr}"))])),
    ];

    private static LocalizedText Lines(IReadOnlyList<LocalizedText> entries, string between = "\n") => new(
        string.Join(between, entries.Select(entry => entry.En).Where(line => line.Length > 0)),
        string.Join(between, entries.Select(entry => entry.Fr).Where(line => line.Length > 0)));

    private string Found(string found) => found.Length == 0 ? text["Finding_Nothing"] : found;
}
