using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Vacancies;

/// <summary>A vacancy that was published once, with its notice in force and the facts of its call: all that public pages tell of it.</summary>
public record PublishedVacancy
{
    public required Guid Id { get; init; }

    public required Guid CallId { get; init; }

    public required string Number { get; init; }

    public required Organisation Organisation { get; init; }

    public required string DivisionCode { get; init; }

    public required LocalizedText DivisionName { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Summary { get; init; }

    /// <summary>Folded words of both languages, a blank before each and at the end.</summary>
    public required string SearchText { get; init; }

    public required ApplicationDeadline Deadline { get; init; }

    /// <summary>The date of the rules: the deadline's as first published.</summary>
    public required DateOnly ReferenceDate { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<DeadlineExtension> Extensions { get; init; } = [];

    /// <summary>The facts of the version in force.</summary>
    public required NoticeFacts Facts { get; init; }

    public required VacancyStatus Status { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset? CancelledAt { get; init; }

    public required NoticeContent Content { get; init; }

    /// <summary>When the version in force was published.</summary>
    public required DateTimeOffset NoticeAt { get; init; }

    public required Guid CriteriaId { get; init; }

    public required EligibilityCriteria Criteria { get; init; }

    public required int CallYear { get; init; }

    /// <summary>How many applications a candidate may submit in its call.</summary>
    public required int ApplicationLimit { get; init; }

    /// <summary>How many competency examples its call asks for.</summary>
    public required int ExampleCount { get; init; }

    public Money Grant => Facts.Grant;

    public int HoursPerWeek => Facts.HoursPerWeek;

    public int Months => Facts.Months;

    public InfoSession? InfoSession => Facts.InfoSession;

    /// <summary>First days of the months in which the internship may start, earliest first.</summary>
    public IReadOnlyList<DateOnly> Starts => Facts.Starts;

    /// <summary>Codes of the same months, for example 2026-03.</summary>
    public IReadOnlyList<string> Intakes => Facts.Intakes;

    /// <summary>The competencies that the notice asks for, in the order of the page.</summary>
    public IReadOnlyList<Competency> Competencies => [.. Facts.Competencies.Select(Domain.Vacancies.Competencies.Find).OfType<Competency>()];

    public DateOnly DeadlineDate => Deadline.Date;

    public bool IsCancelled => Status == VacancyStatus.Cancelled;

    /// <summary>When the version in force was published, or the vacancy cancelled: after that nothing is published.</summary>
    public DateTimeOffset ChangedAt => CancelledAt ?? NoticeAt;

    /// <summary>Taking applications at this instant; otherwise past its deadline, or cancelled.</summary>
    public bool IsOpenAt(DateTimeOffset now) => Status == VacancyStatus.Published && !Deadline.HasPassed(now);
}
