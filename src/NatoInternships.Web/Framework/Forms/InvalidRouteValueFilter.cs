using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>
/// Returns 404 when a route value is blank or contains control characters. Without this, the binder would pass null to an action that
/// requires a value.
/// </summary>
public sealed class InvalidRouteValueFilter : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var own = ((ControllerActionDescriptor)context.ActionDescriptor).RouteValues; // Area, controller and action.
        if (context.RouteData.Values.Any(value => !own.ContainsKey(value.Key)
            && value.Value is string text && (!TextNormalizer.TryNormalise(text, out var read) || string.IsNullOrWhiteSpace(TextNormalizer.OneLine(read)))))
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
