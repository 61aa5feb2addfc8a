using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>
/// Puts the fields of a saved form back into its own page, "/fr/account/register?saved=…", with its errors. The tag helpers read the fields
/// from model state.
/// </summary>
public sealed class ShowSavedFormFilter(SavedFormStore savedForms) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.Cookies.Count == 0 && Guid.TryParse(http.Request.Query[SavedFormStore.Key], out var id))
        {
            context.Result = new LocalRedirectResult(http.Request.PathBase + LinkPath.Of(AccountLinks.SavedForm(id))); // That page says that cookies are needed.

            return;
        }

        if (!HttpMethods.IsGet(http.Request.Method) || await savedForms.FindForPageAsync(http, http.RequestAborted) is not { } fields)
        {
            await next();

            return;
        }

        http.Features.Set(new SavedFormPage(fields)); // Before the action, because the page of a closed section shows the typed text.
        var executed = await next();
        if (executed.Result is ViewResult)
        {
            PutBack(fields, executed.ModelState);
        }
        else if (executed.Result is RedirectToActionResult elsewhere)
        {
            // A URL that redirects to the page with the form, such as /submit to /check.
            elsewhere.RouteValues = new RouteValueDictionary(elsewhere.RouteValues) { [SavedFormStore.Key] = http.Request.Query[SavedFormStore.Key].ToString() };
        }
    }

    private static void PutBack(SavedFields fields, ModelStateDictionary modelState)
    {
        foreach (var field in fields.Fields.GroupBy(field => field.Name, StringComparer.Ordinal))
        {
            string[] values = [.. field.Select(one => one.Value)];
            modelState.SetModelValue(field.Key, values.Length == 1 ? values[0] : values, string.Join(',', values));
            modelState.MarkFieldSkipped(field.Key);
        }

        ErrorOrder.Remember(modelState, fields.Errors.Select(error => error.Field), []);
        foreach (var error in fields.Errors)
        {
            modelState.TryAddModelError(error.Field, error.Message);
            if (error.InOther is not null)
            {
                ErrorTranslations.Remember(modelState, error.Message, error.InOther); // Without this, the next switch loses the error.
            }
        }
    }
}
