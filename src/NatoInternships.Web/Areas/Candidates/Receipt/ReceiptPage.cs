using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Receipt;

public sealed record ReceiptPage
{
    public required ApplicationHead Head { get; init; }

    public required string Receipt { get; init; }

    public required int Version { get; init; }

    /// <summary>The candidate's name as it was submitted.</summary>
    public required string? Name { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ArrivedAt { get; init; }

    /// <summary>Whether the candidate joined the pool with this version.</summary>
    public required bool JoinsPool { get; init; }

    public required IReadOnlyList<Fingerprint> Fingerprints { get; init; }

    /// <summary>Every submitted version, the latest first.</summary>
    public required IReadOnlyList<VersionRow> Versions { get; init; }

    /// <summary>Whether divisions may find the candidate in the pool now.</summary>
    public required bool IsInPool { get; init; }

    public required CallApplications CallApplications { get; init; }

    /// <summary>Whether a later version was submitted.</summary>
    public bool IsReplaced => Versions.Any(row => row.Version > Version);
}

/// <param name="FileName">Null for the answers.</param>
/// <param name="Hash">SHA-256 in hexadecimal.</param>
public sealed record Fingerprint(string? FileName, string Hash)
{
    /// <summary>The hash in groups of four, which are easier to compare.</summary>
    public string Groups => string.Join(' ', Hash.Chunk(4).Select(four => new string(four)));
}
