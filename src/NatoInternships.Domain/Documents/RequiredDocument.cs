namespace NatoInternships.Domain.Documents;

/// <summary>One kind of document that an application needs before it can be submitted.</summary>
public sealed record RequiredDocument
{
    public required DocumentKind Kind { get; init; }

    /// <summary>The code in <see cref="RequiredDocuments"/> of the answer that requires the document.</summary>
    public required string Rule { get; init; }
}
