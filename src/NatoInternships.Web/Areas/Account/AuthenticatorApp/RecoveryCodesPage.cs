using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Links;

namespace NatoInternships.Web.Areas.Account.AuthenticatorApp;

/// <param name="Codes">Empty when they were shown before.</param>
/// <param name="ContinueTo">The page to open afterwards.</param>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes, string ContinueTo);

/// <summary>Takes new recovery codes to the page that shows them once.</summary>
public static class NewRecoveryCodes
{
    private const string Codes = "RecoveryCodes";

    /// <summary>Redirects to the page. The codes travel in the protected cookie of TempData, which is read once.</summary>
    public static RedirectResult ShowRecoveryCodes(this Controller controller, IReadOnlyList<string> codes, string? returnUrl)
    {
        controller.TempData[Codes] = string.Join(' ', codes);

        return controller.Redirect(controller.Url.Content(AccountLinks.RecoveryCodes(returnUrl)));
    }

    /// <summary>Returns an empty list when they were read before.</summary>
    public static IReadOnlyList<string> TakeRecoveryCodes(this Controller controller) => (controller.TempData[Codes] as string)?.Split(' ') ?? [];
}
