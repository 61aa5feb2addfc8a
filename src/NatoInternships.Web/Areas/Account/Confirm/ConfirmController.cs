using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.UseCases.Accounts;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Account.Confirm;

/// <summary>Confirms a registration by link or code. Opening a link changes nothing, because mail scanners open links.</summary>
[Area("Account")]
[AllowAnonymous]
[Route("account/confirm-email")]
[EnableRateLimiting(RateLimits.Mail)]
public sealed class ConfirmController(
    ConfirmEmail confirm,
    ConfirmEmailByCode confirmByCode,
    AskForConfirmation ask,
    StartApplication startApplication,
    PortalSignIn signIn,
    PendingAccount pending,
    IValidator<CodeInput> validator,
    PageText text) : Controller
{
    private PendingAccount.Content? Own => pending.Read(HttpContext);

    [HttpGet]
    public async Task<IActionResult> Index(string? token, CancellationToken ct)
    {
        if (token is null)
        {
            return View(Page(new CodeInput()));
        }

        return await confirm.RegistrationOfAsync(token, ct) is { } registration
            ? View("Link", new LinkPage(token, registration != Own?.RegistrationId))
            : this.Refused("NotUsable");
    }

    [HttpPost]
    public async Task<IActionResult> Index([Bind(Prefix = "Input")] CodeInput input, CancellationToken ct)
    {
        if (Own is not { } own)
        {
            return RedirectToAction(nameof(Index)); // The page says where the code can be used.
        }

        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct, "Input"))
        {
            return this.Invalid(null, Page(input));
        }

        if (await confirmByCode.ExecuteAsync(own.RegistrationId, input.Code!, ct) is ConfirmOutcome.Confirmed confirmed)
        {
            return await EnterAsync(confirmed, ct);
        }

        ModelState.AddError("Input.Code", text, "Code_NotUsable");

        return this.Invalid(null, Page(input));
    }

    [HttpPost("link")]
    public async Task<IActionResult> Link(LinkInput input, CancellationToken ct) =>
        await confirm.ExecuteAsync(input.Token ?? "", Own?.RegistrationId, input.Password, ct) switch
        {
            ConfirmOutcome.Confirmed confirmed => await EnterAsync(confirmed, ct),
            ConfirmOutcome.WrongPassword => WrongPassword(input),
            ConfirmOutcome.NotUsable => this.Refused("NotUsable"),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };

    [HttpPost("new-mail")]
    public async Task<IActionResult> NewMail(CancellationToken ct)
    {
        if (Own is { } own)
        {
            await ask.ExecuteAsync(own.RegistrationId, ct);
            TempData["Notice"] = "NewMail";
        }

        return RedirectToAction(nameof(Index));
    }

    private ViewResult WrongPassword(LinkInput input)
    {
        ModelState.AddError(nameof(input.Password), text, string.IsNullOrEmpty(input.Password) ? "Link_Password_Missing" : "Link_Password_Wrong");

        return this.Invalid("Link", new LinkPage(input.Token!, AsksPassword: true));
    }

    // The link proves the mailbox, and this browser already sent the password, so it is not typed again.
    private async Task<IActionResult> EnterAsync(ConfirmOutcome.Confirmed confirmed, CancellationToken ct)
    {
        var returnUrl = Url.OwnPage(Own?.ReturnUrl ?? confirmed.ReturnUrl);
        pending.Forget(HttpContext);
        var person = await signIn.SignInAsync(HttpContext, confirmed.UserId, ct);
        if (ReturnAddress.VacancyToApplyFor(returnUrl) is { } number
            && await startApplication.ExecuteAsync(person.CandidateId(), confirmed.UserId, number, Request.ArrivedAt(), ct) is StartOutcome.Started started)
        {
            returnUrl = Url.Content(CandidateLinks.Application(started.Reference)); // The user had pressed Apply before creating the account.
            TempData["Notice"] = "EmailConfirmed";
        }
        else if (returnUrl is null)
        {
            TempData["Notice"] = "EmailConfirmed";
        }

        return LocalRedirect(Url.After(returnUrl, person));
    }

    private ConfirmPage Page(CodeInput input) => new(input, Own?.Email);
}
