using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Security;

/// <summary>
/// A cookie, valid for one year, that lists the accounts that signed in with this browser. Wrong passwords from other browsers do not
/// block it (ADR 0045).
/// </summary>
public sealed class KnownBrowserCookie(IDataProtectionProvider protection, IHostEnvironment environment)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("NatoInternships.KnownBrowser").ToTimeLimitedDataProtector();

    private string Name => environment.IsDevelopment() ? "known" : "__Host-known";

    /// <summary>Adds an account whose owner has just proven to be its owner.</summary>
    public void Remember(HttpContext context, Guid userId, string securityStamp)
    {
        var cookie = new CookieBuilder { MaxAge = Lifetime };
        cookie.Harden("known", environment);
        var content = protector.Protect(JsonSerializer.Serialize(KnownBrowser.With(Read(context), userId, securityStamp)), Lifetime);
        context.Response.Cookies.Append(Name, content, cookie.Build(context));
    }

    /// <summary>Returns null where nobody signed in, or too long ago.</summary>
    public KnownBrowser? Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Name] is { } cookie ? JsonSerializer.Deserialize<KnownBrowser>(protector.Unprotect(cookie)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
