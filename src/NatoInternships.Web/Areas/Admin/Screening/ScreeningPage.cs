using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Screening;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Lists;

namespace NatoInternships.Web.Areas.Admin.Screening;

/// <summary>The list of applications.</summary>
public sealed record ScreeningPage
{
    public required ScreeningScope Scope { get; init; }

    public required IReadOnlyList<ScreeningLine> Rows { get; init; }

    public required ScreeningCounts Counts { get; init; }

    /// <summary>Arrival of the oldest waiting application of the list; null when none waits.</summary>
    public required DateTimeOffset? OldestWaiting { get; init; }

    public required IReadOnlyList<SavedSearch> Searches { get; init; }

    public required KeysetPager Pager { get; init; }

    /// <summary>Whether the latest deadline of the call has passed.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>Name of a search that was not saved; null without an error.</summary>
    public string? TypedName { get; init; }
}

/// <summary>One row. Holds no more than the list shows.</summary>
public sealed record ScreeningLine
{
    public required long RowNo { get; init; }

    public required string Reference { get; init; }

    public required string Name { get; init; }

    public required string Nationalities { get; init; }

    public required DegreeLevel? Level { get; init; }

    public required string? Field { get; init; }

    public required Guid VacancyId { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public required int Files { get; init; }

    public required Verdict Nationality { get; init; }

    public required Verdict Age { get; init; }

    public required Verdict Studies { get; init; }

    public required Verdict Language { get; init; }

    public required ScreeningState State { get; init; }

    public required Guid? OfficerId { get; init; }
}
