using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Uploads;

namespace NatoInternships.Web.Areas.Shared.SwitchLanguage;

/// <summary>
/// Takes the form of a page whose reader switches language, holds it, and leads to the same page in the other language with the fields
/// put back. It needs no token of the form: what it reads is protected by itself, and a token that has expired must not lose the text.
/// </summary>
[Area("Shared")]
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[RequestSizeLimit(StreamedFormAttribute.MaxBody)] // a file that a page without scripts sends along is read past, for a known account alone
public sealed class SwitchLanguageController(LanguageSwitch languageSwitch, SavedFormStore held) : Controller
{
    // Without a parameter nothing is bound: binding would buffer the file of a form.
    [HttpPost(LanguageSwitch.Path)]
    public async Task<IActionResult> Switch()
    {
        var ct = HttpContext.RequestAborted;
        var language = PageLanguage.Current;
        LanguageChoice.Remember(Response, language);
        if (await held.ReadAsync(HttpContext, ct) is not { } typed)
        {
            return StatusCode(StatusCodes.Status413PayloadTooLarge); // what was typed is still on the page before
        }

        if (languageSwitch.Read(typed.Page) is not { } page)
        {
            return Redirect(Url.Content("~/"));
        }

        var fields = typed.Fields with
        {
            Errors = page.Errors,
            Fields = [.. typed.Fields.Fields.Select(field => field with { Value = LanguageSwitch.Translated(field.Name, field.Value, language)! })],
        };

        return await held.HoldAsync(HttpContext, fields, Request.PathBase + new PathString(page.Path), ct) is { } id
            ? Redirect(QueryHelpers.AddQueryString(Url.Content("~" + new PathString(page.Path).ToUriComponent()) + WithoutHeld(page.Query), SavedFormStore.Key, $"{id}"))
            : this.TooOften(TimeSpan.FromMinutes(1));
    }

    private static QueryString WithoutHeld(string query) => QueryString.Create(
        QueryHelpers.ParseQuery(query).Where(pair => pair.Key != SavedFormStore.Key).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))));
}
