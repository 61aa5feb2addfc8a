using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.Framework.Security;

/// <summary>
/// Remembers in the browser, for ten minutes, that a password was right and the second factor is next. It opens no session. While an app is
/// set up it also holds the new secret, which is stored with the first right code.
/// </summary>
public sealed class SecondFactorCookie(IDataProtectionProvider protection, IHostEnvironment environment)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("NatoInternships.SecondFactorCookie").ToTimeLimitedDataProtector();

    private string Name => environment.IsDevelopment() ? "second-factor" : "__Host-second-factor";

    /// <summary>Asks for the code of the account's app next.</summary>
    public void AskForCode(HttpContext context, Guid userId, string securityStamp, string? returnUrl) =>
        Write(context, new Content(userId, securityStamp, Secret: null, returnUrl));

    /// <summary>Sets up an app next, with a new secret.</summary>
    public void SetUp(HttpContext context, Guid userId, string securityStamp, string? returnUrl) =>
        Write(context, new Content(userId, securityStamp, TotpCode.NewSecret(), returnUrl));

    /// <summary>Returns null when no second factor is next, or after ten minutes.</summary>
    public Content? Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Name] is { } cookie
                ? JsonSerializer.Deserialize<Content>(protector.Unprotect(cookie))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Forget(HttpContext context) => context.Response.Cookies.Delete(Name, Cookie(context));

    private void Write(HttpContext context, Content content) =>
        context.Response.Cookies.Append(Name, protector.Protect(JsonSerializer.Serialize(content), Lifetime), Cookie(context));

    private CookieOptions Cookie(HttpContext context)
    {
        var cookie = new CookieBuilder();
        cookie.Harden("second-factor", environment);

        return cookie.Build(context);
    }

    /// <param name="UserId">The account whose password was right.</param>
    /// <param name="SecurityStamp">Of the account then.</param>
    /// <param name="Secret">The secret of an app that is being set up; null to ask for the code of the present app.</param>
    /// <param name="ReturnUrl">The page to open afterwards.</param>
    public sealed record Content(Guid UserId, string SecurityStamp, byte[]? Secret, string? ReturnUrl);
}
