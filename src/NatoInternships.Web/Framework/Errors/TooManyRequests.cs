using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace NatoInternships.Web.Framework.Errors;

/// <summary>The result when a use case enforces a rate limit.</summary>
public static class TooManyRequests
{
    /// <summary>Returns status 429 with a Retry-After header.</summary>
    public static StatusCodeResult TooOften(this Controller controller, TimeSpan wait)
    {
        controller.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

        return controller.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
