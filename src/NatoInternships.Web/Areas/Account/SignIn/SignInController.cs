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

namespace NatoInternships.Web.Areas.Account.SignIn;

[Area("Account")]
[AllowAnonymous]
[Route("account")]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInController(
    CheckSignIn check, PortalSignIn signIn, SecondFactorCookie secondFactor, PendingAccount pending, KnownBrowserCookie browsers, IValidator<SignInInput> validator, PageText text) : Controller
{
    // Whoever typed an address into this form meant that account, also where somebody else has signed in meanwhile.
    [HttpGet("sign-in")]
    public IActionResult Index(string? returnUrl) =>
        User.IsSignedIn() && SavedFormPage.Of(HttpContext) is null ? LocalRedirect(Url.After(returnUrl, User)) : View(new SignInInput { ReturnUrl = returnUrl });

    [HttpPost("sign-in")]
    public async Task<IActionResult> Index(SignInInput input, CancellationToken ct)
    {
        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct))
        {
            return this.Invalid(null, input);
        }

        var attempt = new SignInAttempt
        {
            Email = input.Email!,
            Password = input.Password!,
            RegistrationId = pending.Read(HttpContext)?.RegistrationId,
            Browser = browsers.Read(HttpContext),
            Address = HttpContext.Connection.RemoteIpAddress,
        };

        return await check.ExecuteAsync(attempt, ct) switch
        {
            SignInOutcome.Accepted accepted => await EnterAsync(accepted, input.ReturnUrl, ct),
            SignInOutcome.NeedsSecondFactor needs => ToSecondFactor(needs, input.ReturnUrl),
            SignInOutcome.Unconfirmed unconfirmed => ToConfirmation(unconfirmed.RegistrationId, input),
            SignInOutcome.Refused => Refused(input),
            SignInOutcome.Wait wait => Wait(input, wait.For),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    [HttpGet("sign-out")]
    public IActionResult Leave() => User.IsSignedIn() ? View() : LocalRedirect(Url.Content(PublicLinks.Home()));

    [HttpPost("sign-out")]
    [ActionName(nameof(Leave))]
    [DisableRateLimiting]
    public async Task<IActionResult> LeaveNow()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Response.Headers["Clear-Site-Data"] = "\"cache\""; // Clears cached pages, so that "back" does not show them. Cookies stay, because one stores the theme.
        secondFactor.Forget(HttpContext); // The next person at this browser must not go on with a set-up.
        TempData.Clear();
        TempData["Notice"] = "SignedOut";

        return RedirectToAction(nameof(Index));
    }

    /// <summary>Asked by the page that warns before a session ends: any request keeps it open.</summary>
    [HttpGet("session")]
    [DisableRateLimiting]
    public IActionResult KeepOpen() => User.IsSignedIn() ? Ok() : Unauthorized();

    private async Task<IActionResult> EnterAsync(SignInOutcome.Accepted accepted, string? returnUrl, CancellationToken ct)
    {
        var user = await signIn.SignInAsync(HttpContext, accepted, ct);

        return LocalRedirect(Url.After(returnUrl, user));
    }

    private RedirectResult ToSecondFactor(SignInOutcome.NeedsSecondFactor needs, string? returnUrl)
    {
        if (needs.IsSetUp)
        {
            secondFactor.AskForCode(HttpContext, needs.UserId, needs.SecurityStamp, Url.OwnPage(returnUrl));

            return Redirect(Url.Content(AccountLinks.SecondFactor()));
        }

        secondFactor.SetUp(HttpContext, needs.UserId, needs.SecurityStamp, Url.OwnPage(returnUrl));

        return Redirect(Url.Content(AccountLinks.SetUpSecondFactor()));
    }

    private RedirectResult ToConfirmation(Guid registrationId, SignInInput input)
    {
        pending.Remember(HttpContext, registrationId, input.Email!.Trim(), Url.OwnPage(input.ReturnUrl));

        return Redirect(Url.Content(AccountLinks.ConfirmEmail()));
    }

    private ViewResult Refused(SignInInput input)
    {
        ModelState.AddError(nameof(input.Email), text, "Refused");

        return this.Invalid(nameof(Index), input);
    }

    private ViewResult Wait(SignInInput input, TimeSpan wait)
    {
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        ModelState.AddError("", text, words => words.Count("Wait", minutes));
        ViewData["MustWait"] = true;

        return this.TooMany(wait, nameof(Index), input);
    }
}
