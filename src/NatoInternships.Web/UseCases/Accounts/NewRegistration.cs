using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>What somebody new has typed, checked.</summary>
public sealed record NewRegistration
{
    public required string GivenNames { get; init; }

    /// <summary>Null for a person who has one name (ruling A27).</summary>
    public required string? FamilyName { get; init; }

    /// <summary>As <see cref="MailAddress.Read"/> returns it.</summary>
    public required string Email { get; init; }

    /// <summary>Checked by <see cref="PasswordRules"/>.</summary>
    public required string Password { get; init; }

    /// <summary>Of the page: mails are written in it.</summary>
    public required Language Language { get; init; }

    /// <summary>The page of the portal to go on with; null for none.</summary>
    public string? ReturnUrl { get; init; }
}
