using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>
/// An address that holds blanks or a character that no keyboard makes where it should name something names nothing: not found. The
/// binder would leave such a value out, and an action that asks for it would meet nothing.
/// </summary>
public sealed class InvalidRouteValueFilter : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var own = ((ControllerActionDescriptor)context.ActionDescriptor).RouteValues; // area, controller and action
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
