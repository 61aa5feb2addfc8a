using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>What the state line of an application is made of.</summary>
public sealed record ApplicationState
{
    public required string Reference { get; init; }

    public required string Number { get; init; }

    public required ApplicationStatus Status { get; init; }

    public required bool VacancyIsCancelled { get; init; }

    public required ApplicationDeadline Deadline { get; init; }

    public required DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Arrival of the version in force; null while nothing was submitted.</summary>
    public required DateTimeOffset? StandsSince { get; init; }

    /// <summary>The version in force was made after the deadline, to replace a refused file.</summary>
    public required bool FileWasReplaced { get; init; }

    public required bool HasUnsentChanges { get; init; }

    /// <summary>The first that waits; null where none does.</summary>
    public required ReopenedFile? Reopened { get; init; }

    /// <summary>Whether divisions may find the candidate in the pool with this application.</summary>
    public required bool IsInPool { get; init; }

    /// <summary>What would refuse a submit made now (ruling A8).</summary>
    public required IReadOnlyList<RuleOutcome> Blockers { get; init; }

    /// <summary>Whether it holds one of the call's choices or finds one free.</summary>
    public required bool HasAChoice { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether a submit made now would be refused for what is answered.</summary>
    public bool IsBlocked => Blockers.Count > 0;

    /// <summary>Whether the vacancy takes applications now.</summary>
    public bool TakesApplications => !VacancyIsCancelled && !Deadline.HasPassed(Now);

    /// <summary>Whether the content can be changed and submitted now.</summary>
    public bool IsOpen => ApplicationWindow.IsOpen(Status, VacancyIsCancelled, Deadline.ClosesAt, Now);
}
