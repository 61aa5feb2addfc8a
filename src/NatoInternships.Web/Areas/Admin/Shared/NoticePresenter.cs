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

    public string NotStatedIn(Language language) => text.In(language)["NotStated"];

    public string FactsName => text["Facts"];

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

    /// <summary>Returns each fact as readers of the page's language see it; null when it is not stated.</summary>
    public IEnumerable<(string Field, string? Value)> Facts(NoticeFacts facts)
    {
        yield return (NoticeFields.Deadline, $"{format.Date(facts.DeadlineDate)}, {format.Time(facts.DeadlineTime)}");
        yield return (NoticeFields.Grant, facts.Grant.Amount > 0 ? format.Money(facts.Grant) : null);
        yield return (NoticeFields.Hours, Stated(facts.HoursPerWeek));
        yield return (NoticeFields.Months, Stated(facts.Months));
        yield return (NoticeFields.Places, Stated(facts.Places));
        yield return (NoticeFields.StaffCount, Stated(facts.StaffCount));
        yield return (NoticeFields.Intakes, facts.Intakes.Count == 0 ? null : string.Join(", ", facts.Starts.Select(format.MonthAndYear)));
        yield return (NoticeFields.Competencies, facts.Competencies.Count == 0 ? null : string.Join(", ", facts.Competencies.Select(code => Competencies.Find(code)?.Name.In(text.Language) ?? code)));
        yield return (NoticeFields.Session, facts.InfoSession is { } session
            ? $"{format.Date(session.Date)}, {format.Time(session.Time)}, {text.Count("Minutes", session.Minutes)}, {session.RegistrationUrl}"
            : null);
    }

    /// <summary>Returns the facts that fit in a strip, as readers of a language see them.</summary>
    public IReadOnlyList<(string Field, string? Value)> ShortFacts(NoticeFacts facts, Language language) =>
        [.. In(language).Facts(facts).Where(fact => fact.Field is not (NoticeFields.Competencies or NoticeFields.Session or NoticeFields.Places))];

    /// <summary>Returns all facts and texts of a notice, the facts first.</summary>
    public IReadOnlyList<NoticeChange> All(NoticeContent content, NoticeFacts facts) =>
    [
        .. In(Language.English).Facts(facts).Zip(In(Language.French).Facts(facts), (en, fr) => new NoticeChange(en.Field, new LocalizedText(en.Value ?? "", fr.Value ?? ""), IsFact: true)),
        .. Texts(content, facts).Select(one => new NoticeChange(one.Field, one.Text, IsFact: false)),
    ];

    /// <summary>Returns the facts and texts that are different in another notice, as they are here.</summary>
    public IReadOnlyList<NoticeChange> Changes((NoticeContent Content, NoticeFacts Facts) here, (NoticeContent Content, NoticeFacts Facts) there)
    {
        var known = All(there.Content, there.Facts);

        return [.. All(here.Content, here.Facts).Where(one => !known.Contains(one))];
    }

    /// <summary>Each text of a notice with the name of its field, in the order of the editor. Entries of a list are lines.</summary>
    private static IEnumerable<(string Field, LocalizedText Text)> Texts(NoticeContent content, NoticeFacts facts) =>
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

    private NoticePresenter In(Language language) => new(text.In(language), Format.In(language));

    private string? Stated(int? number) => number is > 0 and { } stated ? format.Number(stated) : null;

    private string Found(string found) => found.Length == 0 ? text["Finding_Nothing"] : found;
}
