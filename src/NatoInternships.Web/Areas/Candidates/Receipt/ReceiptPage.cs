using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Receipt;

public sealed record ReceiptPage
{
    public required ApplicationHead Head { get; init; }

    public required string Receipt { get; init; }

    public required int Version { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ArrivedAt { get; init; }

    public required IReadOnlyList<Fingerprint> Fingerprints { get; init; }

    /// <summary>Whether divisions may find the candidate in the pool now.</summary>
    public required bool IsInPool { get; init; }

    public required Wallet Wallet { get; init; }
}

/// <param name="FileName">Null for the answers.</param>
/// <param name="Hash">SHA-256 in hexadecimal.</param>
public sealed record Fingerprint(string? FileName, string Hash)
{
    /// <summary>In groups of four, as people compare them.</summary>
    public string Groups => string.Join(' ', Hash.Chunk(4).Select(four => new string(four)));
}
