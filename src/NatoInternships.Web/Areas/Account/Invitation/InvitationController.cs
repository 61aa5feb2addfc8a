using FluentValidation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NatoInternships.Web.Areas.Account.Password;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Accounts;
using NatoInternships.Web.UseCases.Staff;

namespace NatoInternships.Web.Areas.Account.Invitation;

/// <summary>The first password of an invited member of staff.</summary>
[Area("Account")]
[AllowAnonymous]
[Route("account/invitation")]
[EnableRateLimiting(RateLimits.Mail)]
public sealed class InvitationController(AcceptInvitation accept, AccountEmailQuery emails, OwnPasswordWords ownWords, IValidator<ResetInput> validator, PageText text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? token, CancellationToken ct) =>
        await accept.OwnerOfAsync(token ?? "", ct) is { } owner ? View(new InvitationPage(token, Password: null, await emails.OfAsync(owner, ct))) : this.Refused("NotUsable");

    [HttpPost("")]
    public async Task<IActionResult> Index(ResetInput input, CancellationToken ct)
    {
        if (await accept.OwnerOfAsync(input.Token ?? "", ct) is not { } owner)
        {
            return this.Refused("NotUsable");
        }

        var withOwn = input with { OwnWords = await ownWords.OfAsync(owner, ct) };
        if (!await validator.ValidateIntoAsync(withOwn, ModelState, text, ct))
        {
            return this.Invalid(null, new InvitationPage(input.Token, Password: null, await emails.OfAsync(owner, ct)));
        }

        if (!await accept.ExecuteAsync(input.Token ?? "", input.Password!, ct))
        {
            return this.Refused("NotUsable");
        }

        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        TempData["Notice"] = "InvitationAccepted";

        return Redirect(Url.Content(AccountLinks.SignIn()));
    }
}
