namespace NatoInternships.Infrastructure.Documents;

/// <summary>The disk of the document store, in bytes.</summary>
public sealed record StoreSpace(long Free, long Total);
