using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Uploads;

namespace NatoInternships.Web.Areas.Shared.SwitchLanguage;

/// <summary>
/// Saves the posted form when the user switches the language, and redirects to the same page in the other language with the fields filled
/// in. It needs no antiforgery token, because its own field is protected, and an expired token must not lose the text.
/// </summary>
[Area("Shared")]
[AllowAnonymous]
[IgnoreAntiforgeryToken]
// A page without scripts also posts a file, which is read and ignored; only for a signed-in account.
[RequestSizeLimit(StreamedFormAttribute.MaxBody)]
public sealed class SwitchLanguageController(LanguageSwitch languageSwitch, SavedFormStore savedForms) : Controller
{
    // Has no parameters, because binding would buffer a posted file.
    [HttpPost(LanguageSwitch.Path)]
    public async Task<IActionResult> Switch()
    {
        var ct = HttpContext.RequestAborted;
        var language = PageLanguage.Current;
        LanguageChoice.Remember(Response, language);
        if (await savedForms.ReadAsync(HttpContext, ct) is not { } typed)
        {
            return StatusCode(StatusCodes.Status413PayloadTooLarge); // The typed text is still on the previous page.
        }

        if (languageSwitch.Read(typed.Page) is not { } page)
        {
            return Redirect(Url.Content(PublicLinks.Home()));
        }

        var fields = typed.Fields with
        {
            Errors = page.Errors,
            Fields = [.. typed.Fields.Fields.Select(field => field with { Value = LanguageSwitch.Translated(field.Name, field.Value, language)! })],
        };

        return await savedForms.SaveAsync(HttpContext, fields, Request.PathBase + new PathString(page.Path), ct) is { } id
            ? Redirect(QueryHelpers.AddQueryString(Url.Content("~" + new PathString(page.Path).ToUriComponent()) + WithoutSavedForm(page.Query), SavedFormStore.Key, $"{id}"))
            : this.TooOften(TimeSpan.FromMinutes(1));
    }

    private static QueryString WithoutSavedForm(string query) => QueryString.Create(
        QueryHelpers.ParseQuery(query).Where(pair => pair.Key != SavedFormStore.Key).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))));
}
