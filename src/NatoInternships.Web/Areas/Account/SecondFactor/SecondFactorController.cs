using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Web.Areas.Account.AuthenticatorApp;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Areas.Account.SecondFactor;

/// <summary>The step between a right password and the session of a member of staff: the code, or the set-up of the app.</summary>
[Area("Account")]
[AllowAnonymous]
[Route("account/second-factor")]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SecondFactorController(
    SetUpPageQuery page,
    CheckSecondFactor check,
    EnrolSecondFactor enrol,
    PortalSignIn signIn,
    SecondFactorCookie cookie,
    IValidator<SecondFactorInput> validator,
    PageText text) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => cookie.Read(HttpContext) is { Secret: null } ? View(new SecondFactorInput()) : StartAgain(notice: null);

    [HttpPost("")]
    public async Task<IActionResult> Index(SecondFactorInput input, CancellationToken ct)
    {
        if (cookie.Read(HttpContext) is not { Secret: null } next)
        {
            return StartAgain("SecondFactorExpired");
        }

        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct))
        {
            return this.Invalid(null, input);
        }

        switch (await check.ExecuteAsync(next.UserId, next.SecurityStamp, input.Code!, AuditActions.SignedIn, ct))
        {
            case SecondFactorCheck.Right right:
                return await EnterAsync(next, right.SecurityStamp, ct);
            case SecondFactorCheck.Wrong:
                ModelState.AddError(nameof(input.Code), text, "FactorCode_Wrong");
                return this.Invalid(null, input);
            case SecondFactorCheck.Wait wait:
                ModelState.AddError(nameof(input.Code), text, words => words.Count("FactorCode_Wait", (int)Math.Ceiling(wait.For.TotalMinutes)));
                return this.TooMany(wait.For, null, input);
            case SecondFactorCheck.Changed:
                return StartAgain("SecondFactorExpired");
            case var other:
                throw new NotSupportedException($"Unhandled outcome {other}.");
        }
    }

    [HttpGet("set-up")]
    public async Task<IActionResult> SetUp(CancellationToken ct) =>
        cookie.Read(HttpContext) is { Secret: not null } next && await page.PageAsync(next, code: null, ct) is { } shown ? View(shown) : StartAgain(notice: null);

    [HttpPost("set-up")]
    public async Task<IActionResult> SetUp(SecondFactorInput input, CancellationToken ct)
    {
        if (cookie.Read(HttpContext) is not { Secret: { } secret } next)
        {
            return StartAgain("SecondFactorExpired");
        }

        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct))
        {
            return await RefusedAsync(next, input, ct);
        }

        switch (await enrol.ExecuteAsync(next.UserId, next.SecurityStamp, secret, input.Code!, ct))
        {
            case EnrolSecondFactorOutcome.Enrolled enrolled:
                await EnterAsync(next, enrolled.SecurityStamp, ct);
                return this.ShowRecoveryCodes(next.UserId, enrolled.RecoveryCodes, Url.OwnPage(next.ReturnUrl));
            case EnrolSecondFactorOutcome.WrongCode:
                ModelState.AddError(nameof(input.Code), text, "SetUp_Wrong");
                return await RefusedAsync(next, input, ct);
            case EnrolSecondFactorOutcome.Changed:
                return StartAgain("SecondFactorExpired");
            case var other:
                throw new NotSupportedException($"Unhandled outcome {other}.");
        }
    }

    private async Task<IActionResult> RefusedAsync(SecondFactorCookie.Content next, SecondFactorInput input, CancellationToken ct) =>
        await page.PageAsync(next, input.Code, ct) is { } shown ? this.Invalid(nameof(SetUp), shown) : StartAgain("SecondFactorExpired");

    private async Task<IActionResult> EnterAsync(SecondFactorCookie.Content next, string securityStamp, CancellationToken ct)
    {
        cookie.Forget(HttpContext);
        var user = await signIn.SignInAfterSecondFactorAsync(HttpContext, next.UserId, securityStamp, ct);

        return LocalRedirect(Url.After(next.ReturnUrl, user));
    }

    private RedirectResult StartAgain(string? notice)
    {
        cookie.Forget(HttpContext);
        if (notice is not null)
        {
            TempData["Notice"] = notice;
        }

        return Redirect(Url.Content(AccountLinks.SignIn()));
    }
}
