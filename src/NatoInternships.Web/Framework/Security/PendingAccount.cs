using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace NatoInternships.Web.Framework.Security;

/// <summary>
/// Remembers in the browser which registration belongs to it. Only this browser can enter the code, or confirm by link without the
/// password. The cookie looks the same whether the address has an account or not.
/// </summary>
public sealed class PendingAccount(IDataProtectionProvider protection, IHostEnvironment environment)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("NatoInternships.PendingAccount").ToTimeLimitedDataProtector();

    private string Name => environment.IsDevelopment() ? "pending" : "__Host-pending";

    public void Remember(HttpContext context, Guid registrationId, string email, string? returnUrl)
    {
        var cookie = new CookieBuilder();
        cookie.Harden("pending", environment);
        var content = protector.Protect(JsonSerializer.Serialize(new Content(registrationId, email, returnUrl)), Lifetime);
        context.Response.Cookies.Append(Name, content, cookie.Build(context));
    }

    /// <summary>Returns null when this browser has no registration, or an expired one.</summary>
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

    public void Forget(HttpContext context)
    {
        var cookie = new CookieBuilder();
        cookie.Harden("pending", environment);
        context.Response.Cookies.Delete(Name, cookie.Build(context));
    }

    /// <param name="RegistrationId">The id of the registration.</param>
    /// <param name="Email">As typed in this browser.</param>
    /// <param name="ReturnUrl">The page to open after the confirmation.</param>
    public sealed record Content(Guid RegistrationId, string Email, string? ReturnUrl = null);
}
