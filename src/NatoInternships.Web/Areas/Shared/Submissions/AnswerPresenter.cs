using System.Globalization;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Areas.Shared.Deadlines;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Shared.Submissions;

/// <summary>Formats the answers for one vacancy as text.</summary>
public sealed class AnswerPresenter(PageText page, Format format)
{
    private readonly PageText text = page.For("Shared", "Submissions");

    public IReadOnlyList<SummaryRow> Of(ApplicationAnswers answers, IReadOnlyList<NoticeSection> sections) =>
        [.. Preferences(answers, sections), .. Motivation(answers), .. Competencies(answers)];

    public IReadOnlyList<SummaryRow> Preferences(ApplicationAnswers answers, IReadOnlyList<NoticeSection> sections) =>
    [
        Row(ApplicationSection.Preferences, "intakes", answers.Intakes.Count == 0 ? null : IntakeNames(answers.Intakes)),
        .. sections.Count == 0 ? Array.Empty<SummaryRow>() : [Row(ApplicationSection.Preferences, "sections", SectionNames(answers, sections))],
    ];

    public IReadOnlyList<SummaryRow> Motivation(ApplicationAnswers answers) =>
    [
        Row(ApplicationSection.Motivation, "motivation", answers.Motivation is { } motivation ? text.Count("Words", WordCount.Of(motivation)) : null) with
        {
            LongText = answers.Motivation,
            WrittenIn = answers.WrittenIn,
        },
        Row(ApplicationSection.Motivation, "written-in", answers.WrittenIn is { } language ? text[$"Language_{language}"] : null),
    ];

    public IReadOnlyList<SummaryRow> Competencies(ApplicationAnswers answers)
    {
        var written = answers.Competencies.Where(example => example.Competency is not null || example.Text is not null).ToList();

        return written.Count == 0
            ? [Row(ApplicationSection.Competencies, "competencies", null)]
            : [.. written.Select(example => new SummaryRow(
                ApplicationSection.Competencies,
                example.Competency ?? "unchosen",
                example.Competency is { } code ? CompetencyName(code) : text["Competency_Unchosen"],
                example.Text is null ? null : text.Count("Words", WordCount.Of(example.Text)))
            {
                LongText = example.Text,
                WrittenIn = answers.WrittenIn,
            })];
    }

    /// <summary>Returns "March 2026" for 2026-03.</summary>
    public string IntakeName(string code) => DeadlinePresenter.Capitalised(Month(code));

    /// <summary>Returns "Mars 2027, septembre 2027" in the order of the months: French months are written small after the first word.</summary>
    public string IntakeNames(IEnumerable<string> codes) =>
        DeadlinePresenter.Capitalised(string.Join(", ", codes.Order(StringComparer.Ordinal).Select(Month)));

    public string CompetencyName(string code) => Domain.Vacancies.Competencies.Find(code)?.Name.In(text.Language) ?? code;

    private string? SectionNames(ApplicationAnswers answers, IReadOnlyList<NoticeSection> sections)
    {
        var chosen = sections.Where(section => answers.Sections.Contains(section.Code)).Select(section => section.Name.In(text.Language)).ToList();

        return chosen.Count == 0 ? text["Sections_None"] : string.Join(", ", chosen);
    }

    private string Month(string code) =>
        DateOnly.TryParseExact(code + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? format.MonthAndYear(first) : code;

    private SummaryRow Row(ApplicationSection section, string key, string? value) => new(section, key, text[$"Row_{key}"], value);
}
