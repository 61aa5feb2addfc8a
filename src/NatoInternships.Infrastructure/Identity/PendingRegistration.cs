using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// One registration that waits for its confirmation. An address can have several: who confirms one opens the account with the password and
/// names of that one (ADR 0028). A row is also made for an address that has an account, without a link, so that both are answered alike.
/// </summary>
public sealed class PendingRegistration
{
    public const int PasswordHashLength = 200;
    public const int ReturnUrlLength = 500;

    /// <summary>A row cannot be confirmed after this, and is deleted.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public required Guid Id { get; init; }

    public required string Email { get; init; }

    public required string NormalizedEmail { get; init; }

    /// <summary>As Identity's hasher writes it: it becomes the account's.</summary>
    public required string PasswordHash { get; init; }

    public required string GivenNames { get; init; }

    /// <summary>Null for a person who has one name (ruling A27).</summary>
    public string? FamilyName { get; init; }

    /// <summary>Of the page: the language of the mail and of the account.</summary>
    public required Language Language { get; init; }

    /// <summary>The page of the portal on which the person set out to register; null for none.</summary>
    public string? ReturnUrl { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Exclusive.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
