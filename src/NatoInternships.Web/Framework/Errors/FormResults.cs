using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace NatoInternships.Web.Framework.Errors;

/// <summary>The results of a form that was not accepted.</summary>
public static class FormResults
{
    /// <summary>Returns 409 with a view that explains the refusal (limit reached, deadline passed, changed meanwhile).</summary>
    public static ViewResult Refused(this Controller controller, string view, object? model = null) =>
        controller.WithStatus(StatusCodes.Status409Conflict, view, model);

    /// <summary>Returns 400 with the form, the posted values and the errors. A null view means the action's own view.</summary>
    public static ViewResult Invalid(this Controller controller, string? view, object? model) =>
        controller.WithStatus(StatusCodes.Status400BadRequest, view, model);

    /// <summary>Returns 429 with the form, and says in Retry-After when the next attempt is possible.</summary>
    public static ViewResult TooMany(this Controller controller, TimeSpan wait, string? view, object? model)
    {
        controller.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

        return controller.WithStatus(StatusCodes.Status429TooManyRequests, view, model);
    }

    private static ViewResult WithStatus(this Controller controller, int status, string? view, object? model)
    {
        var result = controller.View(view, model);
        result.StatusCode = status;

        return result;
    }
}
