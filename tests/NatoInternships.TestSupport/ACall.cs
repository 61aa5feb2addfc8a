using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;

namespace NatoInternships.TestSupport;

/// <summary>A call with two intakes and published vacancies. Each test creates its own, so that tests share no data.</summary>
public sealed class ACall
{
    private static int lastNumber = 100_000;
    private static int lastDivision = 100_000;

    private readonly List<Vacancy> vacancies = [];

    public ACall(int applicationLimit = 3, bool ageWordingsDiffer = false)
    {
        Criteria = new CriteriaVersion(
            Guid.CreateVersion7(), "Test", ageWordingsDiffer ? Presets.BothAgeWordings : Presets.Notice, DateTimeOffset.UnixEpoch);
        Call = new Call(Guid.CreateVersion7(), 2026, new LocalizedText("2026 internships", "Stages 2026"), applicationLimit);
        March = Call.AddIntake(2026, 3);
        September = Call.AddIntake(2026, 9);
        var code = $"T{Interlocked.Increment(ref lastDivision)}";
        Division = new Division(Guid.CreateVersion7(), Organisations.InternationalStaff, code, new LocalizedText($"Division {code}", $"Division {code} (fr)"));
    }

    public Call Call { get; }

    public CriteriaVersion Criteria { get; }

    public Intake March { get; }

    public Intake September { get; }

    /// <summary>The division of all its vacancies. Its code is unique.</summary>
    public Division Division { get; }

    public IReadOnlyList<Vacancy> Vacancies => vacancies;

    /// <summary>Adds a published vacancy, by default with the deadline of notice 250702 and with two sections of interest.</summary>
    public Vacancy AddVacancy(ApplicationDeadline? deadline = null, bool hasSections = true, string? title = null, InfoSession? session = null)
    {
        var number = Interlocked.Increment(ref lastNumber).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var facts = Facts(deadline, session);
        var vacancy = new Vacancy(Guid.CreateVersion7(), Call.Id, number, Division, facts.Deadline, Criteria.Id);
        vacancy.Publish(Content(title ?? $"Division {number}", hasSections), facts, number, DateTimeOffset.UnixEpoch);
        vacancies.Add(vacancy);

        return vacancy;
    }

    /// <summary>Returns complete facts for a notice of this call.</summary>
    public NoticeFacts Facts(ApplicationDeadline? deadline = null, InfoSession? session = null) => new()
    {
        DeadlineDate = deadline?.Date ?? AnApplicant.ReferenceDate,
        DeadlineTime = deadline?.LastMinute ?? new TimeOnly(23, 59),
        Grant = new Money(1286.09m, "EUR"),
        InfoSession = session,
        Competencies = [.. Competencies.All.Select(competency => competency.Code)],
        Intakes = [March.Code, September.Code],
    };

    /// <summary>Returns a short text in both languages without findings.</summary>
    public static NoticeContent Content(string title, bool hasSections = true) => new()
    {
        Title = new(title, title + " (fr)"),
        Summary = new("What it does.", "Ce qu’elle fait."),
        Lede = new("Six months with us.", "Six mois avec nous."),
        About = [new("About.", "À propos.")],
        Sections = hasSections
            ? [new("ONE", new("First section", "Première section"), new("plans", "prévoit")), new("TWO", new("Second section", "Deuxième section"), new("writes", "rédige"))]
            : [],
        DailyWork = new("Work.", "Travail."),
        Tasks = [new("Write.", "Rédiger.")],
        Offer = [new("A desk.", "Un bureau.")],
        Desirable = [new("Curiosity.", "De la curiosité.")],
    };
}
