using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Areas.Account.EmailChange;

/// <summary>
/// Confirms, cancels and undoes a change of the email address. The link to the new address works only in a session of the account. The link
/// to the replaced address works for anybody who reads that mailbox. Opening a link changes nothing.
/// </summary>
[Area("Account")]
[Authorize(Policy = Policies.SignedIn)]
[Route("account/email-change")]
[EnableRateLimiting(RateLimits.Mail)]
public sealed class EmailChangeController(ConfirmNewEmail confirm, CancelNewEmail cancel, UndoEmailChange undo, PortalSignIn signIn) : Controller
{
    [HttpGet("confirm")]
    public async Task<IActionResult> Confirm(string? token, CancellationToken ct) =>
        await confirm.NewEmailOfAsync(token ?? "", User.UserId(), ct) is { } email ? View(new EmailChangePage(token!, email)) : this.Refused("NotUsable");

    [HttpPost("confirm")]
    [ActionName(nameof(Confirm))]
    public async Task<IActionResult> ConfirmNow(string? token, CancellationToken ct)
    {
        if (!await confirm.ExecuteAsync(token ?? "", User.UserId(), ct))
        {
            return this.Refused("NotUsable");
        }

        await signIn.SignInAsync(HttpContext, User.UserId(), ct); // The change has ended every session.

        return ToSecurity("EmailChanged");
    }

    [HttpPost("cancel")]
    public async Task<IActionResult> Cancel(CancellationToken ct) =>
        ToSecurity(await cancel.ExecuteAsync(User.UserId(), ct) ? "EmailCancelled" : "EmailNotWaiting");

    [HttpGet("undo")]
    [AllowAnonymous]
    public async Task<IActionResult> Undo(string? token, CancellationToken ct) =>
        await undo.OldEmailOfAsync(token ?? "", ct) is { } email ? View(new EmailChangePage(token!, email)) : this.Refused("NotUsable");

    [HttpPost("undo")]
    [ActionName(nameof(Undo))]
    [AllowAnonymous]
    public async Task<IActionResult> UndoNow(string? token, CancellationToken ct)
    {
        if (await undo.ExecuteAsync(token ?? "", ct) is not { } newPassword)
        {
            return this.Refused("NotUsable");
        }

        TempData["Notice"] = "EmailRestored";

        return Redirect(Url.Content(AccountLinks.ResetPassword(newPassword)));
    }

    private RedirectResult ToSecurity(string notice)
    {
        TempData["Notice"] = notice;

        return Redirect(Url.Content(AccountLinks.Security()));
    }
}
