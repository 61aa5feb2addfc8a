using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Areas.Shared.Sent;
using NatoInternships.Web.Infrastructure.Forms;
using NatoInternships.Web.Infrastructure.Localisation;
using NatoInternships.Web.Infrastructure.Security;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Areas.Account.Held;

/// <summary>Shows a held form again to whom it belongs, with a button that sends it with a fresh token.</summary>
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
        else if (!heldForms.HasSecretOf(HttpContext, form))
        {
            return NotFound();
        }

        return View(SentForm.Of(form.Path, fields, text));
    }
}
