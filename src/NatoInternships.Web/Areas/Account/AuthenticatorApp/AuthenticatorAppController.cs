using System.Security.Claims;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Areas.Account.SecondFactor;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Areas.Account.AuthenticatorApp;

/// <summary>The authenticator app and the recovery codes of a signed-in member of staff. Each change asks for a code first.</summary>
[Area("Account")]
[Authorize(Policy = Policies.Staff)]
[Route("account/security/second-factor")]
public sealed class AuthenticatorAppController(
    AuthenticatorAppPageQuery page,
    CheckSecondFactor check,
    RenewRecoveryCodes renew,
    PortalSignIn signIn,
    SecondFactorCookie cookie,
    IValidator<SecondFactorInput> validator,
    PageText text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await PageAsync(code: null, ct));

    /// <param name="input">A code of the present app, or a recovery code.</param>
    /// <param name="change">"app" for another app, "codes" for new recovery codes.</param>
    /// <param name="ct">Cancels the change.</param>
    [HttpPost("")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Index(SecondFactorInput input, string? change, CancellationToken ct)
    {
        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct))
        {
            return this.Invalid(null, await PageAsync(input.Code, ct));
        }

        switch (await check.ExecuteAsync(User.UserId(), Stamp(), input.Code!, action: null, ct))
        {
            case SecondFactorCheck.Right when change == "app":
                cookie.SetUp(HttpContext, User.UserId(), Stamp(), Url.Action(nameof(Index)));
                return Redirect(Url.Content(AccountLinks.SetUpSecondFactor()));
            case SecondFactorCheck.Right:
                var codes = await renew.ExecuteAsync(User.UserId(), ct);
                await signIn.SignInAsync(HttpContext, User.UserId(), ct);
                return this.ShowRecoveryCodes(User.UserId(), codes, Url.Action(nameof(Index)));
            case SecondFactorCheck.Wrong:
                ModelState.AddError(nameof(input.Code), text, "FactorCode_Wrong");
                return this.Invalid(null, await PageAsync(input.Code, ct));
            case SecondFactorCheck.Wait wait:
                ModelState.AddError(nameof(input.Code), text, words => words.Count("FactorCode_Wait", (int)Math.Ceiling(wait.For.TotalMinutes)));
                return this.TooMany(wait.For, null, await PageAsync(input.Code, ct));
            case SecondFactorCheck.Changed:
                return this.Refused(nameof(Index), await PageAsync(input.Code, ct)); // An exempt account without an app has nothing to change.
            case var other:
                throw new NotSupportedException($"Unhandled outcome {other}.");
        }
    }

    [HttpGet("recovery-codes")]
    public IActionResult RecoveryCodes(string? returnUrl) => View(new RecoveryCodesPage(this.PeekRecoveryCodes(), Url.After(returnUrl, User)));

    [HttpPost("recovery-codes")]
    [ActionName(nameof(RecoveryCodes))]
    public IActionResult RecoveryCodesKept(string? returnUrl)
    {
        this.ForgetRecoveryCodes();

        return LocalRedirect(Url.After(returnUrl, User));
    }

    private string Stamp() => User.FindFirstValue(SessionClaims.SecurityStamp) ?? "";

    private Task<AuthenticatorAppPage> PageAsync(string? code, CancellationToken ct) => page.PageAsync(User.UserId(), code, ct);
}
