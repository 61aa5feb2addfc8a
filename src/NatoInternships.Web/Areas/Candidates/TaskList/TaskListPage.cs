using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.TaskList;

public sealed record TaskListPage
{
    public required ApplicationHead Head { get; init; }

    public required StateLine State { get; init; }

    /// <summary>The version in force, 0 before the first submission.</summary>
    public required int SubmittedVersion { get; init; }

    /// <summary>The released decision; null before a release.</summary>
    public required DecisionView? Decision { get; init; }

    public required IReadOnlyList<TaskGroup> Groups { get; init; }

    /// <summary>Number of answers that differ from the version in force.</summary>
    public required int ChangeCount { get; init; }

    public required CallApplications CallApplications { get; init; }

    /// <summary>Whether divisions may find the candidate in the pool.</summary>
    public required bool IsInPool { get; init; }

    public bool MayChoosePool => Head.Status.Can(ApplicationMove.ChoosePool);

    public bool MayWithdraw => Head.Status.Can(ApplicationMove.Withdraw);

    public int Required => Groups.SelectMany(group => group.Tasks).Count(task => task.IsRequired);

    public int Done => Groups.SelectMany(group => group.Tasks).Count(task => task is { IsRequired: true, IsDone: true });
}

/// <param name="Key">You, Eligibility, Vacancy, Documents or Submit.</param>
/// <param name="Tasks">In their order.</param>
public sealed record TaskGroup(string Key, IReadOnlyList<TaskRow> Tasks);
