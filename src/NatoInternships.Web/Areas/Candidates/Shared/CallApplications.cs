using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>The candidate's applications of one call: the limit, the used slots and the order of preference.</summary>
public sealed record CallApplications
{
    public required Guid CallId { get; init; }

    public required LocalizedText CallName { get; init; }

    public required int Year { get; init; }

    /// <summary>The application limit of the call.</summary>
    public required int Limit { get; init; }

    /// <summary>Whether the call still accepts applications. Otherwise free slots cannot be used.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>All applications of the candidate in this call, latest change first.</summary>
    public required IReadOnlyList<ApplicationListItem> Applications { get; init; }

    /// <summary>Submitted applications in the candidate's order of preference.</summary>
    public IReadOnlyList<ApplicationListItem> Ranked =>
        [.. Applications.Where(row => row.Status == ApplicationStatus.Submitted).OrderBy(row => row.Rank).ThenBy(row => row.SubmittedAt).ThenBy(row => row.Reference)];

    /// <summary>Withdrawn after the deadline. They have no rank, but their slots stay used.</summary>
    public IReadOnlyList<ApplicationListItem> UsedUp => [.. Applications.Where(row => row.Status == ApplicationStatus.WithdrawnLate)];

    /// <summary>When it was read.</summary>
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

    /// <summary>Whether a submit now would be blocked by nationality or age.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>Id of a file that was refused after the deadline and can be replaced now; null for none.</summary>
    public Guid? FileToReplace { get; init; }

    public bool IsOpenAt(DateTimeOffset now) => ApplicationWindow.IsOpen(Status, VacancyIsCancelled, Deadline.ClosesAt, now);
}
