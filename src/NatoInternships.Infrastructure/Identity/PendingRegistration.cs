using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// One registration that waits for its confirmation. An address can have several: the confirmed one opens the account with its own password
/// and names (ADR 0028). An address that already has an account also gets a row, without a link, so that both cases look alike.
/// </summary>
public sealed class PendingRegistration
{
    public const int PasswordHashLength = 200;
    public const int ReturnUrlLength = 500;

    /// <summary>Afterwards the row cannot be confirmed and is deleted.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public required Guid Id { get; init; }

    public required string Email { get; init; }

    public required string NormalizedEmail { get; init; }

    /// <summary>In the format of Identity's hasher. It becomes the account's hash.</summary>
    public required string PasswordHash { get; init; }

    public required string GivenNames { get; init; }

    /// <summary>Null for a person who has only one name (ruling A27).</summary>
    public string? FamilyName { get; init; }

    /// <summary>The language of the page, for the mail and the account.</summary>
    public required Language Language { get; init; }

    /// <summary>The page from which the person started the registration; null when there is none.</summary>
    public string? ReturnUrl { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC, exclusive.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
