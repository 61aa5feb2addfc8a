using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>The result of an upload. Only <see cref="Stored"/> keeps the file.</summary>
public abstract record StoreOutcome
{
    private StoreOutcome()
    {
    }

    /// <summary>The file is on disk, durable and encrypted.</summary>
    /// <param name="Key">The key of the stored file.</param>
    /// <param name="Length">Plain length in bytes.</param>
    /// <param name="Sha256Hex">SHA-256 over the plain bytes, 64 lower-case hexadecimal digits.</param>
    /// <param name="Format">The format by content.</param>
    public sealed record Stored(StorageKey Key, long Length, string Sha256Hex, DocumentFormat Format) : StoreOutcome;

    /// <summary>The body has more bytes than allowed.</summary>
    /// <param name="Limit">In bytes.</param>
    public sealed record TooLarge(long Limit) : StoreOutcome;

    /// <summary>The body is empty.</summary>
    public sealed record Empty : StoreOutcome;

    /// <summary>The content shows at once that the file is refused.</summary>
    /// <param name="Reason">The reason for the candidate.</param>
    public sealed record NotAccepted(RefusalReason Reason) : StoreOutcome;
}
