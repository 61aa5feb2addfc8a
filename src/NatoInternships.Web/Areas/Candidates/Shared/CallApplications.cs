using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>The choices of one call: how many it allows, which are taken and in what order of preference.</summary>
public sealed record CallApplications
{
    public required Guid CallId { get; init; }

    public required LocalizedText CallName { get; init; }

    public required int Year { get; init; }

    /// <summary>How many applications the call allows.</summary>
    public required int Limit { get; init; }

    /// <summary>Whether the call still takes applications: then what is left can be used.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Every application of the candidate in this call, latest change first.</summary>
    public required IReadOnlyList<ApplicationListItem> Applications { get; init; }

    /// <summary>Submitted, in the candidate's order of preference.</summary>
    public IReadOnlyList<ApplicationListItem> Ranked =>
        [.. Applications.Where(row => row.Status == ApplicationStatus.Submitted).OrderBy(row => row.Rank).ThenBy(row => row.SubmittedAt).ThenBy(row => row.Reference)];

    /// <summary>Withdrawn after the deadline: out of the order, but the choice stays used.</summary>
    public IReadOnlyList<ApplicationListItem> UsedUp => [.. Applications.Where(row => row.Status == ApplicationStatus.WithdrawnLate)];

    /// <summary>When the applications were read.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Drafts that can still be submitted.</summary>
    public IReadOnlyList<ApplicationListItem> Drafts => [.. Applications.Where(row => row.Status == ApplicationStatus.Draft && row.IsOpenAt(Now))];

    public int Left => Math.Max(0, Limit - Ranked.Count - UsedUp.Count);
}

/// <summary>One application in lists.</summary>
public sealed record ApplicationListItem
{
    public required string Reference { get; init; }

    public required string Number { get; init; }

    public required LocalizedText Title { get; init; }

    public required ApplicationStatus Status { get; init; }

    public required int? Rank { get; init; }

    public required DateTimeOffset? SubmittedAt { get; init; }

    public required ApplicationDeadline Deadline { get; init; }

    public required bool VacancyIsCancelled { get; init; }

    public bool HasUnsentChanges { get; init; }

    /// <summary>A submit made now would be refused for the nationality or the age.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>A file refused after the deadline that can be replaced now.</summary>
    public Guid? FileToReplace { get; init; }

    public bool IsOpenAt(DateTimeOffset now) => ApplicationWindow.IsOpen(Status, VacancyIsCancelled, Deadline.ClosesAt, now);
}
