using FluentValidation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Areas.Account.Password;

[Area("Account")]
[AllowAnonymous]
[Route("account")]
[EnableRateLimiting(RateLimits.Mail)]
public sealed class PasswordController(
    AskForNewPassword ask,
    ResetPassword reset,
    OwnPasswordWords ownWords,
    KnownBrowserCookie browsers,
    IValidator<ForgotInput> forgotValidator,
    IValidator<ResetInput> resetValidator,
    PageText text) : Controller
{
    [HttpGet("forgot-password")]
    public IActionResult Forgot() => View(new ForgotInput());

    [HttpPost("forgot-password")]
    public async Task<IActionResult> Forgot(ForgotInput input, CancellationToken ct)
    {
        if (!await forgotValidator.ValidateIntoAsync(input, ModelState, text, ct))
        {
            return this.Invalid(null, input);
        }

        await ask.ExecuteAsync(MailAddress.Read(input.Email)!, ct);

        return RedirectToAction(nameof(Asked));
    }

    [HttpGet("forgot-password/sent")]
    public IActionResult Asked() => View();

    [HttpGet("reset-password")]
    public async Task<IActionResult> Reset(string? token, CancellationToken ct) =>
        await reset.OwnerOfAsync(token ?? "", ct) is not null ? View(new ResetInput { Token = token }) : this.Refused("NotUsable");

    [HttpPost("reset-password")]
    public async Task<IActionResult> Reset(ResetInput input, CancellationToken ct)
    {
        if (await reset.OwnerOfAsync(input.Token ?? "", ct) is not { } owner)
        {
            return this.Refused("NotUsable");
        }

        var withOwn = input with { OwnWords = await ownWords.OfAsync(owner, ct) };
        if (!await resetValidator.ValidateIntoAsync(withOwn, ModelState, text, ct))
        {
            return this.Invalid(null, input);
        }

        if (await reset.ExecuteAsync(input.Token ?? "", input.Password!, ct) is not { } account)
        {
            return this.Refused("NotUsable");
        }

        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        browsers.Remember(HttpContext, account.UserId, account.SecurityStamp); // attempts of other people do not block the owner
        TempData["Notice"] = "PasswordChanged";

        return Redirect(Url.Content(AccountLinks.SignIn()));
    }
}
