using System.Globalization;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Search;

namespace NatoInternships.Benchmarks.Data;

/// <summary>
/// A call with thirty notices as long as real ones, open for thirty more days. Three further notices have ended: two by their deadline, one
/// by a cancellation.
/// </summary>
internal sealed class BenchmarkCall
{
    private const int Ended = 3;

    private static readonly string[] English =
    [
        "The division prepares what committees discuss and keeps the record of what they decide, in two languages and often overnight.",
        "It works with colleagues in every member state and answers to a board that meets on Tuesdays.",
        "You will see how a common position is found, from the first draft to the last comma.",
        "A subject can change within a day, so the team plans its work and stays ready to plan it again.",
    ];

    private static readonly string[] French =
    [
        "La division prépare ce dont débattent les comités et consigne ce qu’ils décident, en deux langues et souvent dans la nuit.",
        "Elle travaille avec des collègues de chaque État membre et rend compte à un conseil qui se réunit le mardi.",
        "Vous verrez comment se forge une position commune, du premier jet à la dernière virgule.",
        "Un sujet peut changer en une journée\u00A0: l’équipe organise son travail et sait le réorganiser.",
    ];

    private readonly List<Vacancy> vacancies = [];
    private readonly List<Vacancy> ended = [];

    /// <param name="now">The time of the measurement.</param>
    /// <param name="notices">Number of open notices.</param>
    public BenchmarkCall(DateTimeOffset now, int notices = 30)
    {
        var today = BrusselsTime.From(now).Date;
        var deadline = new ApplicationDeadline(today.AddDays(30), new TimeOnly(23, 59));
        var year = deadline.Date.Year + 1;
        Criteria = new CriteriaVersion(Guid.CreateVersion7(), "Benchmark", Presets.Notice, DateTimeOffset.UnixEpoch);
        Call = new Call(Guid.CreateVersion7(), year, new LocalizedText($"{year} internships", $"Stages {year}"));
        OpenedAt = now.AddDays(-40);
        CancelledAt = now.AddDays(-5);
        Intakes = [Call.AddIntake(year, 3).Code, Call.AddIntake(year, 9).Code];
        Divisions =
        [
            .. Enumerable.Range(0, 12).Select(index => new Division(
                Guid.CreateVersion7(), index % 3 == 0 ? Organisations.InternationalMilitaryStaff : Organisations.InternationalStaff, $"D{index}",
                new LocalizedText($"Division {index}", $"Division {index} (fr)"))),
        ];
        for (var index = 0; index < notices; index++)
        {
            vacancies.Add(Published(index, deadline));
        }

        for (var index = notices; index < notices + Ended; index++)
        {
            ended.Add(Published(index, new ApplicationDeadline(today.AddDays(-3), new TimeOnly(23, 59))));
        }
    }

    public Call Call { get; }

    public CriteriaVersion Criteria { get; }

    /// <summary>When the notices were published.</summary>
    public DateTimeOffset OpenedAt { get; }

    public IReadOnlyList<Division> Divisions { get; }

    public IReadOnlyList<string> Intakes { get; }

    /// <summary>The open vacancies.</summary>
    public IReadOnlyList<Vacancy> Vacancies => vacancies;

    /// <summary>Vacancies whose deadline has passed; the last one is to be cancelled at <see cref="CancelledAt"/>.</summary>
    public IReadOnlyList<Vacancy> EndedVacancies => ended;

    /// <summary>Saved as published. Whoever fills the database cancels it after its applications are written.</summary>
    public Vacancy CancelledVacancy => ended[^1];

    public DateTimeOffset CancelledAt { get; }

    /// <summary>The first instant at which an application for a vacancy cannot be started or submitted.</summary>
    public DateTimeOffset EndOf(Vacancy vacancy) => vacancy == CancelledVacancy ? CancelledAt : vacancy.ClosesAt;

    private Vacancy Published(int index, ApplicationDeadline deadline)
    {
        var number = (270_000 + index).ToString(CultureInfo.InvariantCulture);
        var vacancy = new Vacancy(Guid.CreateVersion7(), Call.Id, number, Divisions[index % Divisions.Count], deadline, Criteria.Id);
        var facts = new NoticeFacts
        {
            DeadlineDate = deadline.Date,
            DeadlineTime = deadline.LastMinute,
            Grant = new Money(1286.09m, "EUR"),
            Competencies = [.. Competencies.All.Select(competency => competency.Code)],
            Intakes = Intakes,
        };
        var content = Content(index);
        vacancy.Publish(content, facts, NoticeSearchWords.Of(number, vacancy.DivisionCode, content), OpenedAt);

        return vacancy;
    }

    private static NoticeContent Content(int index) => new()
    {
        Title = new($"Division of Measured Affairs {index + 1}", $"Division des affaires mesurées {index + 1}"),
        Summary = new("Brief, draft, take notes and follow what the world is doing.", "Préparer, rédiger, consigner et suivre l’actualité du monde."),
        Lede = Sentences(0, 1),
        About = [Sentences(0, 3), Sentences(1, 3)],
        Sections = [.. Enumerable.Range(0, 5).Select(section => new NoticeSection(
            $"S{section}", new($"Section {section + 1}", $"Section {section + 1}"), Sentences(section, 1)))],
        DailyWork = Sentences(2, 4),
        Tasks = [.. Enumerable.Range(0, 7).Select(task => Sentences(task, 1))],
        Offer = [.. Enumerable.Range(0, 4).Select(point => Sentences(point + 1, 1))],
        Desirable = [.. Enumerable.Range(0, 4).Select(point => Sentences(point + 2, 1))],
    };

    private static LocalizedText Sentences(int from, int count) => new(
        string.Join(' ', Enumerable.Range(from, count).Select(index => English[index % English.Length])),
        string.Join(' ', Enumerable.Range(from, count).Select(index => French[index % French.Length])));
}
