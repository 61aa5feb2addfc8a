using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Changes;

/// <summary>What was submitted beside what is written now.</summary>
public sealed record ChangesPage
{
    public required ApplicationHead Head { get; init; }

    /// <summary>Arrival of the version that stands.</summary>
    public required DateTimeOffset StandsSince { get; init; }

    /// <summary>Only what differs, in the order of the steps.</summary>
    public required IReadOnlyList<ChangedSection> Sections { get; init; }

    public int Count => Sections.Sum(section => section.Rows.Count);
}

/// <param name="Section">The step.</param>
/// <param name="Rows">Its answers that differ.</param>
public sealed record ChangedSection(ApplicationSection Section, IReadOnlyList<ComparedRow> Rows)
{
    /// <summary>Shared with the candidate's other applications.</summary>
    public bool IsShared => PartOf(Section) != DiscardPart.Answers;

    /// <summary>Which part is set back with it.</summary>
    public static DiscardPart PartOf(ApplicationSection section) => section switch
    {
        ApplicationSection.Preferences or ApplicationSection.Motivation or ApplicationSection.Competencies => DiscardPart.Answers,
        ApplicationSection.Documents => DiscardPart.Documents,
        _ => DiscardPart.Profile,
    };
}
