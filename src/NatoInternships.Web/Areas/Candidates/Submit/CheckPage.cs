using NatoInternships.Domain.Eligibility;
using NatoInternships.Web.Areas.Candidates.Documents;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Submit;

public sealed record CheckPage
{
    public required ApplicationHead Head { get; init; }

    public required SubmitInput Input { get; init; }

    public required IReadOnlyList<CheckGroup> Groups { get; init; }

    public required IReadOnlyList<MissingRow> Missing { get; init; }

    public required EligibilityReport Eligibility { get; init; }

    public required CallApplications CallApplications { get; init; }

    /// <summary>Of the version that stands; null where none does.</summary>
    public required DateTimeOffset? StandsSince { get; init; }

    /// <summary>Whether the candidate is in the pool; null while they were not asked, which the first submit does (ruling A26).</summary>
    public required bool? IsInPool { get; init; }

    /// <summary>1 to the call's limit, in the order of preference; null while no choice is taken.</summary>
    public required int? Place { get; init; }

    /// <summary>What was said of a last file that was not taken.</summary>
    public DocumentInput SubmitAttachment { get; init; } = new();

    /// <summary>Something changed after the page was first shown.</summary>
    public bool ChangedMeanwhile { get; init; }

    public int ChangeCount => Groups.SelectMany(group => group.Rows).Count(row => row.IsChanged);

    public bool TakesAChoice => StandsSince is null;

    /// <summary>All choices are taken by other applications.</summary>
    public bool IsFull => TakesAChoice && CallApplications.Left == 0;

    /// <summary>A submit would be refused for the nationality or the age (ruling A8).</summary>
    public bool IsBlocked => Eligibility.SubmissionBlockers.Count > 0;

    /// <summary>Whether the page offers to submit: not where that would be refused.</summary>
    public bool MaySubmit => !IsFull && !IsBlocked;
}

/// <param name="Key">You, Studies, Vacancy or Documents.</param>
/// <param name="Rows">In the order of the steps.</param>
public sealed record CheckGroup(string Key, IReadOnlyList<ComparedRow> Rows);

/// <param name="Text">What is missing, in the page's language.</param>
/// <param name="Address">Where it is mended, without the language.</param>
public sealed record MissingRow(string Text, string Address);
