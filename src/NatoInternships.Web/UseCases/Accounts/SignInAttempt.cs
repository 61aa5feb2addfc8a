using System.Net;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>What a sign-in form says, and where it comes from.</summary>
public sealed record SignInAttempt
{
    /// <summary>As typed.</summary>
    public required string Email { get; init; }

    /// <summary>As typed.</summary>
    public required string Password { get; init; }

    /// <summary>The registration that this browser made; null for none.</summary>
    public Guid? RegistrationId { get; init; }

    /// <summary>Null for a browser in which nobody has signed in.</summary>
    public KnownBrowser? Browser { get; init; }

    public IPAddress? Address { get; init; }
}
