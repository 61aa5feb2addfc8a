using NatoInternships.Domain.Candidates;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.YourExperience;

public sealed record YourExperiencePage : SectionPage
{
    public required SkillsInput Input { get; init; }

    public required IReadOnlyList<EntryRow> Entries { get; init; }

    public bool MayAdd => Entries.Count < Experience.MostEntries;
}

/// <summary>One entry of experience in the list.</summary>
public sealed record EntryRow(Guid Id, string Title, string? Detail);
