using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Infrastructure.Errors;
using NatoInternships.Web.Infrastructure.Localisation;

namespace NatoInternships.Web.Areas.Shared.Error;

/// <summary>
/// The page of every failure. It is only reached by re-execution, with the verb of the request that failed: hence any verb, and no
/// token of its own, since it changes nothing.
/// </summary>
[Area("Shared")]
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorController(PageText text) : Controller
{
    [Route(ErrorPages.Path)]
    [ResponseCache(NoStore = true)]
    public IActionResult Show()
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

        return View("Error", new ErrorPage(status, WordingOf(status), HttpContext.FaultNumber(), Response.Headers.RetryAfter));
    }

    // A status without words of its own is told as the nearest that has some.
    private int WordingOf(int status) =>
        text.Has($"Error{status}_Title") ? status : status >= 500 ? 500 : status is 404 or 405 ? 404 : 400;
}
