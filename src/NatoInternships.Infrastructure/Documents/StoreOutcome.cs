using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>What became of an upload. In every case but <see cref="Stored"/> nothing is kept.</summary>
public abstract record StoreOutcome
{
    private StoreOutcome()
    {
    }

    /// <summary>Durable on disk, encrypted.</summary>
    /// <param name="Key">Where it lies.</param>
    /// <param name="Length">Plain length in bytes.</param>
    /// <param name="Sha256Hex">SHA-256 over the plain bytes, 64 lower-case hexadecimal digits.</param>
    /// <param name="Format">Told by content.</param>
    public sealed record Stored(StorageKey Key, long Length, string Sha256Hex, DocumentFormat Format) : StoreOutcome;

    /// <summary>More bytes came than are accepted.</summary>
    /// <param name="Limit">In bytes.</param>
    public sealed record TooLarge(long Limit) : StoreOutcome;

    /// <summary>No byte came.</summary>
    public sealed record Empty : StoreOutcome;

    /// <summary>The content shows at once that the file cannot be taken.</summary>
    /// <param name="Reason">What to tell the candidate.</param>
    public sealed record NotAccepted(RefusalReason Reason) : StoreOutcome;
}
