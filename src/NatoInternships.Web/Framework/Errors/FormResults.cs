using Microsoft.AspNetCore.Mvc;

namespace NatoInternships.Web.Framework.Errors;

/// <summary>The two answers of a form that was not accepted.</summary>
public static class FormResults
{
    /// <summary>A rule said no (limit reached, deadline passed, changed meanwhile): the view that explains it, with 409.</summary>
    public static ViewResult Refused(this Controller controller, string view, object? model = null) =>
        controller.WithStatus(StatusCodes.Status409Conflict, view, model);

    /// <summary>The form again with what was typed and the errors beside it, with 400. Null means the action's own view.</summary>
    public static ViewResult Invalid(this Controller controller, string? view, object? model) =>
        controller.WithStatus(StatusCodes.Status400BadRequest, view, model);

    private static ViewResult WithStatus(this Controller controller, int status, string? view, object? model)
    {
        var result = controller.View(view, model);
        result.StatusCode = status;

        return result;
    }
}
