using NatoInternships.Domain.Documents;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>What the candidate says of a file that is on its way.</summary>
public sealed record NewDocument
{
    public required DocumentKind Kind { get; init; }

    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>The original, when this is its translation.</summary>
    public Guid? TranslationOf { get; init; }

    /// <summary>Given with <see cref="TranslationOf"/>.</summary>
    public TranslatedBy? TranslatedBy { get; init; }

    /// <summary>The refused file in whose place it is sent after the deadline.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>Which dates the proof shows, where they were given with the file.</summary>
    public ShownDates? Shows { get; init; }
}
