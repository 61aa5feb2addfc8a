using NatoInternships.Domain.Documents;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>The candidate's description of an upload.</summary>
public sealed record NewDocument
{
    public required DocumentKind Kind { get; init; }

    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>The id of the original when this is its translation.</summary>
    public Guid? TranslationOf { get; init; }

    /// <summary>Set together with <see cref="TranslationOf"/>.</summary>
    public TranslatedBy? TranslatedBy { get; init; }

    /// <summary>The refused file that it replaces after the deadline; null for other uploads.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>The dates that the proof shows, when they were given with the file.</summary>
    public ShownDates? Shows { get; init; }
}
