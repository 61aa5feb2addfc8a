using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Account.AuthenticatorApp;

/// <param name="Codes">Empty when the reader has kept them.</param>
/// <param name="ContinueTo">The page to open afterwards.</param>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes, string ContinueTo);

/// <summary>Takes new recovery codes to the page that shows them.</summary>
public static class NewRecoveryCodes
{
    private const string Codes = "RecoveryCodes";

    /// <summary>
    /// Redirects to the page. The codes stay in the protected cookie of TempData until the reader has kept them, so that a reload or the
    /// other language does not lose them.
    /// </summary>
    public static RedirectResult ShowRecoveryCodes(this Controller controller, Guid userId, IReadOnlyList<string> codes, string? returnUrl)
    {
        controller.TempData[Codes] = $"{userId} {string.Join(' ', codes)}";

        return controller.Redirect(controller.Url.Content(AccountLinks.RecoveryCodes(returnUrl)));
    }

    /// <summary>Returns an empty list when the reader has kept them, and for another account in the same browser.</summary>
    public static IReadOnlyList<string> PeekRecoveryCodes(this Controller controller) =>
        (controller.TempData.Peek(Codes) as string)?.Split(' ') is [var userId, .. var codes] && userId == $"{controller.User.UserId()}" ? codes : [];

    public static void ForgetRecoveryCodes(this Controller controller) => controller.TempData.Remove(Codes);
}
