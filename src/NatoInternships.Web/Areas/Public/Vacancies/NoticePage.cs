using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Shared.Deadlines;

namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <summary>One notice in the version in force, with the facts of its vacancy and call.</summary>
public sealed record NoticePage
{
    public required string Number { get; init; }

    public required Guid VacancyId { get; init; }

    public required Organisation Organisation { get; init; }

    public required string DivisionCode { get; init; }

    public required DateOnly DeadlineDate { get; init; }

    public required TimeOnly DeadlineTime { get; init; }

    /// <summary>The date of the rules: the deadline's as first published.</summary>
    public required DateOnly ReferenceDate { get; init; }

    public required int ExtensionCount { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<DeadlineExtension> Extensions { get; init; } = [];

    public required Money Grant { get; init; }

    public required int HoursPerWeek { get; init; }

    public required int Months { get; init; }

    public required InfoSession? InfoSession { get; init; }

    public required VacancyStatus Status { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset? CancelledAt { get; init; }

    public required NoticeContent Content { get; init; }

    /// <summary>When the version in force was published.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    public required EligibilityCriteria Criteria { get; init; }

    public required int CallYear { get; init; }

    public required int ApplicationLimit { get; init; }

    public required int ExampleCount { get; init; }

    public required IReadOnlyList<DateOnly> Starts { get; init; }

    /// <summary>When the page was made.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>The candidate's own application, if there is one.</summary>
    public OwnApplication? Own { get; init; }

    /// <summary>How many choices are left; null for strangers and staff.</summary>
    public int? ChoicesLeft { get; init; }

    /// <summary>Signed in as a candidate: Apply is a form then.</summary>
    public bool IsCandidate { get; init; }

    public ApplicationDeadline Deadline => new(DeadlineDate, DeadlineTime);

    public CutOffs CutOffs => CutOffs.For(Criteria, ReferenceDate);

    public DeadlineView DeadlineView => new(Deadline, Now, InfoSession);

    public bool IsCancelled => Status == VacancyStatus.Cancelled;

    public bool IsOpen => Status == VacancyStatus.Published && !Deadline.HasPassed(Now);

    /// <summary>The session with its registration link, until it is over.</summary>
    public InfoSession? ComingSession => InfoSession is { } session && session.EndsAt > Now && !IsCancelled ? session : null;
}
