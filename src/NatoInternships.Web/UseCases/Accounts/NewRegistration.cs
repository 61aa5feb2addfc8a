using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>The validated data of a new registration.</summary>
public sealed record NewRegistration
{
    public required string GivenNames { get; init; }

    /// <summary>Null for a person who has only one name (ruling A27).</summary>
    public required string? FamilyName { get; init; }

    /// <summary>In the form that <see cref="MailAddress.Read"/> returns.</summary>
    public required string Email { get; init; }

    /// <summary>Accepted by <see cref="PasswordRules"/>.</summary>
    public required string Password { get; init; }

    /// <summary>The language of the page, also for mails.</summary>
    public required Language Language { get; init; }

    /// <summary>The page to open afterwards; null for none.</summary>
    public string? ReturnUrl { get; init; }
}
