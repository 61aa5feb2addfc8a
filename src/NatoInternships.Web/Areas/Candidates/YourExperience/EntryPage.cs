using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.YourExperience;

public sealed record EntryPage : SectionPage
{
    public required Guid Id { get; init; }

    public required bool IsNew { get; init; }

    public required EntryInput Input { get; init; }
}
