using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.YourStudies;

public sealed record YourStudiesPage : SectionPage
{
    public required YourStudiesInput Input { get; init; }

    /// <summary>Null in the profile.</summary>
    public required StudiesRuleView? Rule { get; init; }

    public required bool AsksReason { get; init; }
}
