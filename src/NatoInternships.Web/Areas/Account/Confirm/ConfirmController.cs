using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NatoInternships.Web.Areas.Account.SignIn;
using NatoInternships.Web.Infrastructure.Errors;
using NatoInternships.Web.Infrastructure.Forms;
using NatoInternships.Web.Infrastructure.Localisation;
using NatoInternships.Web.Infrastructure.Security;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Areas.Account.Confirm;

/// <summary>Confirms a mail address, by link or by code. Opening a link changes nothing: mail scanners open links.</summary>
[Area("Account")]
[AllowAnonymous]
[Route("account/confirm-email")]
[EnableRateLimiting(RateLimits.Mail)]
public sealed class ConfirmController(
    ConfirmEmail confirm,
    ConfirmEmailByCode confirmByCode,
    AskForConfirmation ask,
    PortalSignIn signIn,
    PendingAccount pending,
    IValidator<CodeInput> validator,
    PageText text) : Controller
{
    [HttpGet]
    public IActionResult Index(string? token) =>
        token is null ? View(Page(new CodeInput())) : View("Link", token);

    [HttpPost]
    public async Task<IActionResult> Index([Bind(Prefix = "Input")] CodeInput input, CancellationToken ct)
    {
        var known = pending.Read(HttpContext);
        await validator.ValidateIntoAsync(input, ModelState, text, ct, "Input");
        if (known is null && MailAddress.Read(input.Email) is null)
        {
            ModelState.AddError("Input.Email", text, string.IsNullOrWhiteSpace(input.Email) ? "Email_Missing" : "Email_NotAnAddress");
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid(null, Page(input));
        }

        var outcome = await confirmByCode.ExecuteAsync(known?.UserId, known is null ? input.Email : null, input.Code!, ct);
        if (outcome is ConfirmOutcome.Confirmed confirmed)
        {
            return await ConfirmedAsync(confirmed, ct);
        }

        ModelState.AddError("Input.Code", text, "Code_NotUsable");

        return this.Invalid(null, Page(input));
    }

    [HttpPost("link")]
    public async Task<IActionResult> Link(string? token, CancellationToken ct) =>
        await confirm.ExecuteAsync(token ?? "", ct) switch
        {
            ConfirmOutcome.Confirmed confirmed => await ConfirmedAsync(confirmed, ct),
            ConfirmOutcome.NotUsable => this.Refused("NotUsable"),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };

    [HttpPost("new-mail")]
    public async Task<IActionResult> NewMail(string? email, CancellationToken ct)
    {
        var address = pending.Read(HttpContext)?.Email ?? MailAddress.Read(email);
        if (address is null)
        {
            ModelState.AddError(nameof(ConfirmPage.Email), text, string.IsNullOrWhiteSpace(email) ? "Email_Missing" : "Email_NotAnAddress");

            return this.Invalid(nameof(Index), Page(new CodeInput()) with { Email = email });
        }

        await ask.ExecuteAsync(address, ct);
        TempData["Notice"] = "NewMail";

        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> ConfirmedAsync(ConfirmOutcome.Confirmed confirmed, CancellationToken ct)
    {
        var waiting = pending.Read(HttpContext);
        var isOwnBrowser = waiting?.UserId == confirmed.UserId;
        pending.Forget(HttpContext);
        if (confirmed.IsChange && User.IsSignedIn() && User.UserId() == confirmed.UserId)
        {
            await signIn.SignInAsync(HttpContext, confirmed.UserId, ct); // the change has ended every session

            return LocalRedirect(Url.Content("~/account/security"));
        }

        if (isOwnBrowser && !confirmed.IsChange)
        {
            // The mailbox is proven, and this browser knew the password: no need to type it again. A session of another account ends here.
            var user = await signIn.SignInAsync(HttpContext, confirmed.UserId, ct);

            return LocalRedirect(Url.After(waiting!.ReturnUrl, user));
        }

        if (User.IsSignedIn())
        {
            return LocalRedirect(Url.Content("~/account/security"));
        }

        TempData["Notice"] = "Confirmed";

        return RedirectToAction(nameof(SignInController.Index), "SignIn");
    }

    // Who typed the address for the code need not type it again for a new mail.
    private ConfirmPage Page(CodeInput input) => new(input, pending.Read(HttpContext)?.Email, input.Email);
}
