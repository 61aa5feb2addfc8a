namespace NatoInternships.Infrastructure.Audit;

/// <summary>
/// One thing that happened: appended only, ids only, never personal data (ruling A17). A sealing job numbers entries and
/// chains their hashes.
/// </summary>
public sealed class AuditEntry
{
    public const int ActionLength = 60;
    public const int SubjectLength = 40;
    public const int DetailLength = 400;
    public const int HashLength = 64;
    public const int MacLength = 64;

    public required Guid Id { get; init; }

    /// <summary>UTC, milliseconds.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The account that acted; null for the portal itself or somebody unknown.</summary>
    public required Guid? ActorId { get; init; }

    /// <summary>Verb phrase in kebab case, for example application-submitted.</summary>
    public required string Action { get; init; }

    /// <summary>Kind of the subject, for example application.</summary>
    public required string SubjectType { get; init; }

    public required Guid? SubjectId { get; init; }

    /// <summary>Ids, versions and codes only.</summary>
    public string? Detail { get; init; }

    /// <summary>Lower-case hexadecimal HMAC-SHA256 over the other fields, made by the portal when the entry is written.</summary>
    public string Mac { get; set; } = "";

    /// <summary>Place in the chain, from 1 without gaps; null until sealed.</summary>
    public long? Sequence { get; set; }

    /// <summary>Lower-case hexadecimal HMAC-SHA256 over the entry and the hash before; null until sealed.</summary>
    public string? Hash { get; set; }
}
