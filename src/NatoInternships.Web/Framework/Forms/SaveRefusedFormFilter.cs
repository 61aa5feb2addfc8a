using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>Saves a form whose antiforgery token has expired and shows it again. Autosave only gets a status.</summary>
public sealed class SaveRefusedFormFilter : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is IAntiforgeryValidationFailedResult && !http.Request.IsAutosave()
            && await http.RequestServices.GetRequiredService<SavedFormStore>().SaveAsync(http, http.RequestAborted) is { } address)
        {
            context.Result = new LocalRedirectResult(address);
        }

        await next();
    }
}
