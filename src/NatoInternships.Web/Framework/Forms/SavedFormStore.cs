using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Uploads;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>
/// The one way in which typed text outlives a request that does not take it: an expired token, a lost session, a switch of language, a
/// result that is shown after a redirect (ADR 0035). It is held for its owner for 30 minutes. A form of another site never comes this
/// far: CrossSiteRequestGuard has refused it.
/// </summary>
public sealed class SavedFormStore(
    SaveForm hold, DatabaseTicketStore sessions, IOptionsMonitor<CookieAuthenticationOptions> cookies, SavedFormLimit limit, EndpointDataSource endpoints,
    IHostEnvironment environment)
{
    /// <summary>The query key that names the held form of a page.</summary>
    public const string Key = "held";

    private const string SessionIdClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    private string SecretCookie => environment.IsDevelopment() ? "held" : "__Host-held";

    /// <summary>Keeps the form of this request.</summary>
    /// <returns>The address that shows it again, with the language; null where there is nothing to keep.</returns>
    public async Task<string?> HoldAsync(HttpContext context, CancellationToken ct)
    {
        var path = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
        var owner = await OwnerAsync(context, ct);
        if (path.Length > SavedForm.PathLength || !limit.Allows(context, owner) || await ReadAsync(context, owner, ct) is not { Fields: var fields })
        {
            return null;
        }

        var id = await hold.ExecuteAsync(fields with { WasRefused = true, HasPage = HasPage(context) }, path, owner, Secret(context), ct);

        return $"{context.Request.PathBase}/held/{id}";
    }

    /// <summary>Keeps these fields for whoever sent the request.</summary>
    /// <param name="context">Of the request.</param>
    /// <param name="fields">What was typed.</param>
    /// <param name="path">The page that shows it, with the language.</param>
    /// <param name="ct">Cancels the save.</param>
    /// <returns>The id of the held form; null where too many were held of late.</returns>
    public async Task<Guid?> HoldAsync(HttpContext context, SavedFields fields, string path, CancellationToken ct)
    {
        var owner = await OwnerAsync(context, ct);

        return path.Length <= SavedForm.PathLength && limit.Allows(context, owner, fields.Length)
            ? await hold.ExecuteAsync(fields, path, owner, Secret(context), ct)
            : null;
    }

    /// <summary>What was typed into the form of this request; null where there is no form, or one too large to keep.</summary>
    public async Task<PostedForm?> ReadAsync(HttpContext context, CancellationToken ct) => await ReadAsync(context, await OwnerAsync(context, ct), ct);

    /// <summary>The held form that the query of this page names, where it belongs to the reader; else null.</summary>
    public async Task<SavedFields?> OfPageAsync(HttpContext context, CancellationToken ct)
    {
        if (!Guid.TryParse(context.Request.Query[Key], out var id) || await hold.FindAsync(id, ct) is not var (form, fields))
        {
            return null;
        }

        var isOwn = form.UserId is { } owner ? context.User.IsSignedIn() && context.User.UserId() == owner : HasSecretOf(context, form);

        return isOwn ? fields : null;
    }

    /// <summary>Whether this browser holds the secret of a form that belongs to no account.</summary>
    public bool HasSecretOf(HttpContext context, SavedForm form) =>
        context.Request.Cookies[SecretCookie] is { Length: > 0 } secret && SecretHash.Of(secret) == form.SecretHash;

    // Most forms go to the address of their own page.
    private bool HasPage(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: var pattern }
        && endpoints.Endpoints.OfType<RouteEndpoint>().Any(endpoint => endpoint.RoutePattern.RawText == pattern
            && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true);

    private static async Task<PostedForm?> ReadAsync(HttpContext context, Guid? owner, CancellationToken ct)
    {
        var typed = await PostedFieldsReader.ReadAsync(context, owner is null ? SavedFields.MostOfStrangers : SavedFields.MostCharacters, ct);
        if (owner is not null && typed?.Fields.FileField is not null)
        {
            await StreamedForms.DrainAsync(context); // or the browser shows a broken connection instead of the next page
        }

        return typed;
    }

    private async Task<Guid?> OwnerAsync(HttpContext context, CancellationToken ct) =>
        context.User.IsSignedIn() ? context.User.UserId() : await LastOwnerAsync(context, ct);

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
