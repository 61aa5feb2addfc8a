using NatoInternships.Web.Areas.Shared.Submissions;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>The data that every step's page has besides its own fields.</summary>
public abstract record SectionPage
{
    public required SectionContext Place { get; init; }

    /// <summary>The saved answers, when they were changed elsewhere while this form was open; otherwise empty.</summary>
    public IReadOnlyList<SummaryRow> Theirs { get; init; } = [];
}
