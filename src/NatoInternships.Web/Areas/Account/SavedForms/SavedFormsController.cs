using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using NatoInternships.Web.Areas.Shared.Sent;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Areas.Account.SavedForms;

/// <summary>
/// Redirects the owner of a saved form to its page, with the fields filled in. A form without a page is shown here, with a button that
/// posts it with a new token.
/// </summary>
[Area("Account")]
[AllowAnonymous]
[Route("saved")]
public sealed class SavedFormsController(SaveForm hold, SavedFormStore savedFormStore, PageText text) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct)
    {
        if (await hold.FindAsync(id, ct) is not var (form, fields))
        {
            return NotFound();
        }

        if (form.UserId is { } owner)
        {
            if (!User.IsSignedIn())
            {
                return Challenge();
            }

            if (User.UserId() != owner)
            {
                return NotFound();
            }
        }
        else if (Request.Cookies.Count == 0)
        {
            return this.Invalid("NoCookies", form); // This browser got the secret of its form just now but did not keep the cookie.
        }
        else if (!savedFormStore.HasSecretOf(HttpContext, form))
        {
            return NotFound();
        }

        return fields.HasPage
            ? Redirect(QueryHelpers.AddQueryString(LanguageSwitch.InLanguage(form.Path, PageLanguage.Current), SavedFormStore.Key, $"{id}"))
            : View(SentForm.Of(form.Path, fields, text));
    }
}
