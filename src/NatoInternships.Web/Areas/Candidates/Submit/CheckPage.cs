using NatoInternships.Domain.Eligibility;
using NatoInternships.Web.Areas.Candidates.Documents;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;

namespace NatoInternships.Web.Areas.Candidates.Submit;

public sealed record CheckPage
{
    public required ApplicationHead Head { get; init; }

    public required SubmitInput Input { get; init; }

    public required IReadOnlyList<CheckGroup> Groups { get; init; }

    public required IReadOnlyList<MissingRow> Missing { get; init; }

    public required EligibilityReport Eligibility { get; init; }

    public required CallApplications CallApplications { get; init; }

    /// <summary>Arrival of the version in force; null for none.</summary>
    public required DateTimeOffset? InForceSince { get; init; }

    /// <summary>Whether the candidate is in the pool; null before the first submit, which asks (ruling A26).</summary>
    public required bool? IsInPool { get; init; }

    /// <summary>The rank, 1 to the call's limit; null while no slot is used.</summary>
    public required int? Place { get; init; }

    /// <summary>The description of an attached file that was rejected.</summary>
    public DocumentInput SubmitAttachment { get; init; } = new();

    /// <summary>Whether something changed after the page was first shown.</summary>
    public bool ChangedMeanwhile { get; init; }

    public int ChangeCount => Groups.SelectMany(group => group.Rows).Count(row => row.IsChanged);

    public bool TakesAChoice => InForceSince is null;

    /// <summary>Whether other applications use all slots.</summary>
    public bool IsFull => TakesAChoice && CallApplications.Left == 0;

    /// <summary>Whether nationality or age would block a submit (ruling A8).</summary>
    public bool IsBlocked => Eligibility.SubmissionBlockers.Count > 0;

    /// <summary>Whether the page shows the submit button. It does not when a submit would be refused.</summary>
    public bool MaySubmit => !IsFull && !IsBlocked;
}

/// <param name="Key">You, Studies, Vacancy or Documents.</param>
/// <param name="Rows">In the order of the steps.</param>
public sealed record CheckGroup(string Key, IReadOnlyList<ComparedRow> Rows);

/// <param name="Text">The missing part, in the page's language.</param>
/// <param name="Address">URL of the page that completes it, without the language.</param>
public sealed record MissingRow(string Text, string Address);
