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

namespace NatoInternships.Web.Areas.Account.Security;

/// <summary>Address, password and sessions of the signed-in user. Open to every account.</summary>
[Area("Account")]
[Authorize(Policy = Policies.SignedIn)]
[Route("account/security")]
public sealed class SecurityController(
    SecurityPageQuery page,
    ChangePassword changePassword,
    AskForNewEmail askForNewEmail,
    OwnPasswordWords ownWords,
    EndSessions endSessions,
    PortalSignIn signIn,
    IValidator<ChangePasswordInput> passwordValidator,
    IValidator<ChangeEmailInput> emailValidator,
    PageText text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await page.PageAsync(User.UserId(), User.SessionId(), Request.Cookies["theme"], ct));

    [HttpGet("password")]
    public IActionResult Password() => View(new ChangePasswordInput());

    [HttpPost("password")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Password(ChangePasswordInput input, CancellationToken ct)
    {
        var withOwn = input with { OwnWords = await ownWords.OfAsync(User.UserId(), ct) };
        if (!await passwordValidator.ValidateIntoAsync(withOwn, ModelState, text, ct))
        {
            return this.Invalid(null, input);
        }

        var outcome = await changePassword.ExecuteAsync(User.UserId(), User.SessionId(), input.CurrentPassword!, input.Password!, ct);
        if (outcome != PasswordCheck.Right)
        {
            return await NotRightAsync(outcome, input);
        }

        await signIn.SignInAsync(HttpContext, User.UserId(), ct);

        return Done("PasswordChanged");
    }

    [HttpGet("email")]
    public IActionResult Email() => View(new ChangeEmailInput());

    [HttpPost("email")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Email(ChangeEmailInput input, CancellationToken ct)
    {
        if (!await emailValidator.ValidateIntoAsync(input, ModelState, text, ct))
        {
            return this.Invalid(null, input);
        }

        switch (await askForNewEmail.ExecuteAsync(User.UserId(), User.SessionId(), input.CurrentPassword!, MailAddress.Read(input.Email)!, ct))
        {
            case AskForNewEmailOutcome.Asked:
                return Done("EmailAsked");
            case AskForNewEmailOutcome.NotRight wrong:
                return await NotRightAsync(wrong.Check, input);
            case AskForNewEmailOutcome.TooOften:
                ModelState.AddError(nameof(input.Email), text, "NewEmail_TooOften");
                return this.Invalid(null, input);
            case var other:
                throw new NotSupportedException($"Unhandled outcome {other}.");
        }
    }

    [HttpPost("sessions/{id:guid}/end")]
    public async Task<IActionResult> EndSession(Guid id, CancellationToken ct) =>
        await endSessions.ExecuteAsync(User.UserId(), User.SessionId(), id, ct) ? Done("SessionEnded") : NotFound();

    [HttpPost("sessions/end-others")]
    public async Task<IActionResult> EndOtherSessions(CancellationToken ct)
    {
        await endSessions.ExecuteAsync(User.UserId(), User.SessionId(), sessionId: null, ct);

        return Done("SessionsEnded");
    }

    private async Task<IActionResult> NotRightAsync(PasswordCheck outcome, object input)
    {
        if (outcome == PasswordCheck.SessionEnded)
        {
            await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            TempData["Notice"] = "WrongPasswords";

            return Redirect(Url.Content(AccountLinks.SignIn()));
        }

        ModelState.AddError(nameof(ChangePasswordInput.CurrentPassword), text, "CurrentPassword_Wrong");

        return this.Invalid(null, input);
    }

    private RedirectToActionResult Done(string notice)
    {
        TempData["Notice"] = notice;

        return RedirectToAction(nameof(Index));
    }
}
