using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Uploads;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>
/// Saves the typed text of a request that could not be accepted: an expired token, an ended session, a language switch, a result after a
/// redirect (ADR 0035). Keeps it for its owner for 30 minutes. CrossSiteRequestGuard has already rejected forms of other sites.
/// </summary>
public sealed class SavedFormStore(
    SaveForm saveForm, DatabaseTicketStore sessions, IOptionsMonitor<CookieAuthenticationOptions> cookies, SavedFormLimit limit, EndpointDataSource endpoints,
    IHostEnvironment environment)
{
    /// <summary>The query key with the id of a saved form.</summary>
    public const string Key = "saved";

    private const string SessionIdClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    private string SecretCookie => environment.IsDevelopment() ? "saved" : "__Host-saved";

    /// <summary>Saves the form of this request.</summary>
    /// <returns>The URL that shows it again, with the language; null when there is nothing to save.</returns>
    public async Task<string?> SaveAsync(HttpContext context, CancellationToken ct)
    {
        var path = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
        var owner = await OwnerAsync(context, ct);
        if (path.Length > SavedForm.PathLength || !limit.Allows(context, owner) || await ReadAsync(context, owner, ct) is not { Fields: var fields })
        {
            return null;
        }

        var id = await saveForm.ExecuteAsync(fields with { WasRefused = true, HasPage = HasPage(context) }, path, owner, Secret(context), ct);

        return context.Request.PathBase + LinkPath.Of(AccountLinks.SavedForm(id));
    }

    /// <summary>Saves these fields for the sender of the request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="fields">The typed fields.</param>
    /// <param name="path">The page that shows them, with the language.</param>
    /// <param name="ct">Cancels the save.</param>
    /// <returns>The id of the saved form; null when the limit of saved forms is reached.</returns>
    public async Task<Guid?> SaveAsync(HttpContext context, SavedFields fields, string path, CancellationToken ct)
    {
        var owner = await OwnerAsync(context, ct);

        return path.Length <= SavedForm.PathLength && limit.Allows(context, owner, fields.Length)
            ? await saveForm.ExecuteAsync(fields, path, owner, Secret(context), ct)
            : null;
    }

    /// <summary>Returns the form of this request; null when there is none, or when it is too large to save.</summary>
    public async Task<PostedForm?> ReadAsync(HttpContext context, CancellationToken ct) => await ReadAsync(context, await OwnerAsync(context, ct), ct);

    /// <summary>Returns the saved form that the query of this page names, if it belongs to the user; otherwise null.</summary>
    public async Task<SavedFields?> FindForPageAsync(HttpContext context, CancellationToken ct)
    {
        if (!Guid.TryParse(context.Request.Query[Key], out var id) || await saveForm.FindAsync(id, ct) is not var (form, fields))
        {
            return null;
        }

        var isOwn = form.UserId is { } owner ? context.User.IsSignedIn() && context.User.UserId() == owner : HasSecretOf(context, form);

        return isOwn ? fields : null;
    }

    /// <summary>Returns whether this browser has the secret of an anonymous user's form.</summary>
    public bool HasSecretOf(HttpContext context, SavedForm form) =>
        context.Request.Cookies[SecretCookie] is { Length: > 0 } secret && SecretHash.Of(secret) == form.SecretHash;

    // Most forms post to the URL of their own page.
    private bool HasPage(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: var pattern }
        && endpoints.Endpoints.OfType<RouteEndpoint>().Any(endpoint => endpoint.RoutePattern.RawText == pattern
            && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true);

    private static async Task<PostedForm?> ReadAsync(HttpContext context, Guid? owner, CancellationToken ct)
    {
        var typed = await PostedFieldsReader.ReadAsync(context, owner is null ? SavedFields.MostOfStrangers : SavedFields.MostCharacters, ct);
        if (owner is not null && typed?.Fields.FileField is not null)
        {
            await StreamedForms.DrainAsync(context); // Otherwise the browser shows a broken connection instead of the next page.
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
        cookie.Harden("saved", environment);
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
