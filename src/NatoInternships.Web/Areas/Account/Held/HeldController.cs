using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using NatoInternships.Web.Areas.Shared.Sent;
using NatoInternships.Web.Infrastructure.Errors;
using NatoInternships.Web.Infrastructure.Forms;
using NatoInternships.Web.Infrastructure.Localisation;
using NatoInternships.Web.Infrastructure.Security;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Areas.Account.Held;

/// <summary>
/// Leads whoever a held form belongs to back to its own page, with the fields put back; a form without a page is shown here, with a
/// button that sends it with a fresh token.
/// </summary>
[Area("Account")]
[AllowAnonymous]
[Route("held")]
public sealed class HeldController(HoldForm hold, HeldForms heldForms, PageText text) : Controller
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
            return this.Invalid("NoCookies", form); // this browser was given the secret of its form just now, and did not keep it
        }
        else if (!heldForms.HasSecretOf(HttpContext, form))
        {
            return NotFound();
        }

        return fields.HasPage
            ? Redirect(QueryHelpers.AddQueryString(LanguageSwitch.InLanguage(form.Path, PageLanguage.Current), HeldForms.Key, $"{id}"))
            : View(SentForm.Of(form.Path, fields, text));
    }
}
