using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Infrastructure.Security;
using NatoInternships.Web.Infrastructure.Uploads;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Infrastructure.Forms;

/// <summary>
/// The one way in which typed text outlives an expired token or a lost session (docs/architecture.md): it is held for its owner and shown
/// again at /held/{id}. A form of another site never comes this far: ForeignForms has refused it.
/// </summary>
public sealed class HeldForms(
    HoldForm hold, DatabaseTicketStore sessions, IOptionsMonitor<CookieAuthenticationOptions> cookies, HeldFormLimit limit, IHostEnvironment environment)
{
    private const string SessionIdClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    private string SecretCookie => environment.IsDevelopment() ? "held" : "__Host-held";

    /// <summary>Keeps the form of this request.</summary>
    /// <returns>The address that shows it again, with the language; null where there is nothing to keep.</returns>
    public async Task<string?> HoldAsync(HttpContext context, CancellationToken ct)
    {
        var path = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
        if (path.Length > HeldForm.PathLength)
        {
            return null;
        }

        var owner = context.User.IsSignedIn() ? context.User.UserId() : await LastOwnerAsync(context, ct);
        var most = owner is null ? HeldFields.MostOfStrangers : HeldFields.MostCharacters;
        if (!limit.Allows(context, owner) || await TypedFields.ReadAsync(context, most, ct) is not { Fields: var fields })
        {
            return null;
        }

        if (owner is not null && fields.FileField is not null)
        {
            await StreamedForms.DrainAsync(context); // or the browser shows a broken connection instead of the next page
        }

        var id = await hold.ExecuteAsync(fields, path, owner, Secret(context), ct);

        return $"{context.Request.PathBase}/held/{id}";
    }

    /// <summary>Whether this browser holds the secret of a form that belongs to no account.</summary>
    public bool HasSecretOf(HttpContext context, HeldForm form) =>
        context.Request.Cookies[SecretCookie] is { Length: > 0 } secret && SecretHash.Of(secret) == form.SecretHash;

    private string Secret(HttpContext context)
    {
        if (context.Request.Cookies[SecretCookie] is { Length: 43 } known)
        {
            return known;
        }

        var secret = SecretHash.NewSecret();
        var cookie = new CookieBuilder();
        cookie.Harden("held", environment);
        context.Response.Cookies.Append(SecretCookie, secret, cookie.Build(context));

        return secret;
    }

    // The session has ended, but the cookie still names it and its row still names the account.
    private async Task<Guid?> LastOwnerAsync(HttpContext context, CancellationToken ct)
    {
        var options = cookies.Get(IdentityConstants.ApplicationScheme);
        var cookie = options.CookieManager.GetRequestCookie(context, options.Cookie.Name!);
        var key = cookie is null ? null : options.TicketDataFormat.Unprotect(cookie)?.Principal.FindFirst(SessionIdClaim)?.Value;

        return key is null ? null : await sessions.OwnerAsync(key, ct);
    }
}
