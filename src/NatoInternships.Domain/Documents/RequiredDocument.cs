namespace NatoInternships.Domain.Documents;

/// <summary>One kind of document an application cannot be submitted without.</summary>
public sealed record RequiredDocument
{
    public required DocumentKind Kind { get; init; }

    /// <summary>Which answer asks for it: one of the codes of <see cref="RequiredDocuments"/>.</summary>
    public required string Rule { get; init; }
}
