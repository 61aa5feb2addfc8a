using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>A form whose token has expired is held and shown again instead of being thrown away. Autosave only learns that it was not saved.</summary>
public sealed class SaveRefusedFormFilter : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is IAntiforgeryValidationFailedResult && !http.Request.IsAutosave()
            && await http.RequestServices.GetRequiredService<SavedFormStore>().HoldAsync(http, http.RequestAborted) is { } address)
        {
            context.Result = new LocalRedirectResult(address);
        }

        await next();
    }
}
