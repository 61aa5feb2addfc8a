using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Areas.Account.Register;

[Area("Account")]
[AllowAnonymous]
[Route("account/register")]
[EnableRateLimiting(RateLimits.Register)]
public sealed class RegisterController(
    RegisterAccount register, PendingAccount pending, IValidator<RegisterInput> validator, PageText text) : Controller
{
    [HttpGet]
    public IActionResult Index(string? returnUrl) => User.IsSignedIn() ? LocalRedirect(Url.Content(PublicLinks.Home())) : View(new RegisterInput { ReturnUrl = returnUrl });

    [HttpPost]
    public async Task<IActionResult> Index(RegisterInput input, CancellationToken ct)
    {
        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct))
        {
            return this.Invalid(null, input);
        }

        var email = MailAddress.Read(input.Email)!;
        var returnUrl = Url.OwnPage(input.ReturnUrl);
        var registration = new NewRegistration
        {
            GivenNames = input.ReadName().GivenNames!,
            FamilyName = input.ReadName().FamilyName,
            Email = email,
            Password = input.Password!,
            Language = PageLanguage.Current,
            ReturnUrl = returnUrl,
        };
        pending.Remember(HttpContext, await register.ExecuteAsync(registration, ct), email, returnUrl);

        return Redirect(Url.Content(AccountLinks.ConfirmEmail()));
    }
}
