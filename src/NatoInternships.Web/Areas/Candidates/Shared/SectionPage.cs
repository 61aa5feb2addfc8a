namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>What every step's page shows beside its own fields.</summary>
public abstract record SectionPage
{
    public required SectionContext Place { get; init; }

    /// <summary>What is saved now, where it was changed elsewhere while this form was open; empty otherwise.</summary>
    public IReadOnlyList<SummaryRow> Theirs { get; init; } = [];
}
