using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.YourStudies;

public sealed record YourStudiesPage : SectionPage
{
    public required YourStudiesInput Input { get; init; }

    /// <summary>Null in the profile.</summary>
    public required StudiesRuleView? Rule { get; init; }

    public required bool AsksReason { get; init; }

    /// <summary>The day after which the studies of a student end: the reference date, or today in the profile.</summary>
    public required DateOnly EndsAfter { get; init; }

    /// <summary>An example of the date on which studies end, as one types it: the first 30 June after <see cref="EndsAfter"/>.</summary>
    public string ExampleEnd => $"30 6 {(EndsAfter < new DateOnly(EndsAfter.Year, 6, 30) ? EndsAfter.Year : EndsAfter.Year + 1)}";
}
