using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace NatoInternships.Web.Framework.Errors;

/// <summary>The answer of a limit that a use case keeps.</summary>
public static class TooManyRequests
{
    /// <summary>The page of status 429, with the time to wait.</summary>
    public static StatusCodeResult TooOften(this Controller controller, TimeSpan wait)
    {
        controller.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

        return controller.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
