using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Areas.Shared.Sent;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Uploads;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Areas.Shared.Error;

/// <summary>
/// Renders the page of every failure. It is reached only by re-execution, with the verb of the failed request. Therefore it accepts any
/// verb and needs no token; it changes nothing.
/// </summary>
[Area("Shared")]
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorController(PageText text, IOptionsMonitor<CookieAuthenticationOptions> cookies) : Controller
{
    [Route(ErrorPages.Path)]
    [ResponseCache(NoStore = true)]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        if (!HttpContext.IsShowingError())
        {
            return NotFound();
        }

        var status = Response.StatusCode;
        if (status == StatusCodes.Status503ServiceUnavailable && Response.Headers.RetryAfter.Count == 0)
        {
            Response.Headers.RetryAfter = ErrorPages.RetryAfterSeconds;
        }

        // Outside /en and /fr the links of the page still need a language.
        if (!Request.PathBase.HasValue)
        {
            Request.PathBase = "/" + PageLanguage.Current.Code();
        }

        return View("Error", new ErrorPage(status, WordingOf(status), HttpContext.FaultNumber(), Response.Headers.RetryAfter)
        {
            WasForm = HttpMethods.IsPost(Request.Method),
            IsKnown = User.IsSignedIn(),
            IsCandidate = User.IsInRole(PortalRoles.Candidate),
            IsService = HttpContext.IsServiceUnavailable(),
            HasSession = HttpContext.IsServiceUnavailable() && HasSession(),
            Sent = HttpContext.IsServiceUnavailable() ? await SentAsync(ct) : null,
        });
    }

    // The database cannot save the form, so the page itself contains it (ADR 0018).
    private async Task<SentForm?> SentAsync(CancellationToken ct)
    {
        if (!HttpMethods.IsPost(Request.Method) || Request.IsAutosave() || await PostedFieldsReader.ReadAsync(HttpContext, SavedFields.MostCharacters, ct) is not { } typed)
        {
            return null;
        }

        if (typed.Fields.FileField is not null)
        {
            await StreamedForms.DrainAsync(HttpContext); // Otherwise the browser shows a broken connection instead of this page.
        }

        var path = Request.PathBase + HttpContext.AskedPath() + Request.QueryString;

        return SentForm.Of(path, typed.Fields, text) with { HasFreshToken = false, Token = typed.Token };
    }

    // The cookie is enough here: it gives access to nothing, and the session cannot be read.
    private bool HasSession()
    {
        var session = cookies.Get(IdentityConstants.ApplicationScheme);

        return session.CookieManager.GetRequestCookie(HttpContext, session.Cookie.Name!) is not null;
    }

    // A status without its own text uses the nearest one that has a text.
    private int WordingOf(int status) =>
        text.Has($"Error{status}_Title") ? status : status >= 500 ? 500 : status is 404 or 405 ? 404 : 400;
}
