namespace NatoInternships.Domain.Applications;

/// <summary>One submitted version of an application. Immutable; the highest version is the one in force.</summary>
public sealed class Submission
{
    /// <summary>Characters of a SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    /// <summary>Most characters of a signature.</summary>
    public const int SignatureLength = 200;

    /// <summary>Most characters of a receipt number.</summary>
    public const int ReceiptLength = 32;

    private readonly List<SubmissionDocument> documents = [];

    private Submission()
    {
        Receipt = null!;
        Content = null!;
        ContentHash = null!;
        Signature = null!;
    }

    internal Submission(Guid applicationId, int version, string receipt, SealedContent content, DateTimeOffset arrivedAt)
    {
        Id = Guid.CreateVersion7(arrivedAt);
        ApplicationId = applicationId;
        Version = version;
        Receipt = receipt;
        Content = content.Json;
        ContentHash = content.Hash;
        Signature = "";
        ArrivedAt = arrivedAt;
        documents.AddRange(content.Documents.Select(documentId => new SubmissionDocument(Id, documentId)));
    }

    public Guid Id { get; private set; }

    public Guid ApplicationId { get; private set; }

    /// <summary>1 for the first, without gaps.</summary>
    public int Version { get; private set; }

    /// <summary>The number on the receipt, for example R-2026-7K4Q-2M9X-P3TD-01.</summary>
    public string Receipt { get; private set; }

    /// <summary>A <see cref="SubmissionContent"/> as the exact JSON text that was hashed.</summary>
    public string Content { get; private set; }

    /// <summary>Lower-case hexadecimal SHA-256 of <see cref="Content"/> in UTF-8.</summary>
    public string ContentHash { get; private set; }

    /// <summary>The server's signature over receipt, arrival and hash.</summary>
    public string Signature { get; private set; }

    /// <summary>UTC, when the request line reached the portal (ruling A9); milliseconds.</summary>
    public DateTimeOffset ArrivedAt { get; private set; }

    /// <summary>The files this version names.</summary>
    public IReadOnlyList<SubmissionDocument> Documents => documents;

    public void Sign(string signature)
    {
        if (Signature.Length > 0)
        {
            throw new InvalidOperationException("A submission is signed once.");
        }

        Signature = signature;
    }
}
