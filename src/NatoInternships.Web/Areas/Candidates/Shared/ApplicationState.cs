using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>The data of an application's state line.</summary>
public sealed record ApplicationState
{
    public required string Reference { get; init; }

    public required string Number { get; init; }

    public required ApplicationStatus Status { get; init; }

    public required bool VacancyIsCancelled { get; init; }

    public required ApplicationDeadline Deadline { get; init; }

    public required DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Arrival of the version in force; null before the first submission.</summary>
    public required DateTimeOffset? InForceSince { get; init; }

    /// <summary>Whether the version in force was made after the deadline, to replace a refused file.</summary>
    public required bool FileWasReplaced { get; init; }

    public required bool HasUnsentChanges { get; init; }

    /// <summary>The first refused file that can be replaced; null for none.</summary>
    public required ReopenedFile? Reopened { get; init; }

    /// <summary>Whether divisions may find the candidate in the pool with this application.</summary>
    public required bool IsInPool { get; init; }

    /// <summary>The rules that would block a submit now (ruling A8).</summary>
    public required IReadOnlyList<RuleOutcome> Blockers { get; init; }

    /// <summary>Whether the application uses a slot of the call, or a slot is free.</summary>
    public required bool HasAChoice { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether the answers would block a submit now.</summary>
    public bool IsBlocked => Blockers.Count > 0;

    /// <summary>Whether the vacancy is open now.</summary>
    public bool TakesApplications => !VacancyIsCancelled && !Deadline.HasPassed(Now);

    /// <summary>Whether the content can be changed and submitted now.</summary>
    public bool IsOpen => ApplicationWindow.IsOpen(Status, VacancyIsCancelled, Deadline.ClosesAt, Now);
}
