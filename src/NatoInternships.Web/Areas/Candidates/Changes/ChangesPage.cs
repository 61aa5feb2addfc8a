using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;

namespace NatoInternships.Web.Areas.Candidates.Changes;

/// <summary>The submitted version beside the draft.</summary>
public sealed record ChangesPage
{
    public required ApplicationHead Head { get; init; }

    /// <summary>Arrival of the version in force.</summary>
    public required DateTimeOffset InForceSince { get; init; }

    /// <summary>Only differences, in the order of the steps.</summary>
    public required IReadOnlyList<ChangedSection> Sections { get; init; }

    public int Count => Sections.Sum(section => section.Rows.Count);
}

/// <param name="Section">The step.</param>
/// <param name="Rows">Its answers that differ.</param>
public sealed record ChangedSection(ApplicationSection Section, IReadOnlyList<ComparedRow> Rows)
{
    /// <summary>Whether the candidate's other applications share it.</summary>
    public bool IsShared => PartOf(Section) != DiscardPart.Answers;

    /// <summary>Returns the part that is discarded together with the section.</summary>
    public static DiscardPart PartOf(ApplicationSection section) => section switch
    {
        ApplicationSection.Preferences or ApplicationSection.Motivation or ApplicationSection.Competencies => DiscardPart.Answers,
        ApplicationSection.Documents => DiscardPart.Documents,
        _ => DiscardPart.Profile,
    };
}
