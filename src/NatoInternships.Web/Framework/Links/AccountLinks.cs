using Microsoft.AspNetCore.WebUtilities;

namespace NatoInternships.Web.Framework.Links;

/// <summary>The addresses of the pages about an account, for <c>Url.Content</c>.</summary>
public static class AccountLinks
{
    /// <summary>The start of the paths of these pages.</summary>
    public const string Section = "/account";

    /// <summary>The start of the paths of saved forms.</summary>
    public const string SavedForms = "/saved/";

    public static string SignIn() => "~/account/sign-in";

    /// <param name="returnUrl">The address after signing in, with its language; null for the first page of the user.</param>
    public static string SignIn(string? returnUrl) => WithReturnUrl(SignIn(), returnUrl);

    public static string SignOut() => "~/account/sign-out";

    /// <summary>Returns the address that keeps the session open.</summary>
    public static string Session() => "~/account/session";

    public static string Register() => "~/account/register";

    /// <param name="returnUrl">The address after creating the account, with its language; null for the first page of the user.</param>
    public static string Register(string? returnUrl) => WithReturnUrl(Register(), returnUrl);

    public static string ConfirmEmail() => "~/account/confirm-email";

    public static string ForgotPassword() => "~/account/forgot-password";

    public static string ResetPassword(string token) => QueryHelpers.AddQueryString("~/account/reset-password", "token", token);

    public static string Security() => "~/account/security";

    public static string Theme() => "~/account/security/theme";

    public static string CancelEmailChange() => "~/account/email-change/cancel";

    public static string Data() => "~/account/data";

    /// <summary>Returns the page between password and session that asks for the code of the app.</summary>
    public static string SecondFactor() => "~/account/second-factor";

    /// <summary>Returns the page that sets up the app.</summary>
    public static string SetUpSecondFactor() => "~/account/second-factor/set-up";

    /// <summary>Returns the page of a signed-in member of staff about the own app.</summary>
    public static string AuthenticatorApp() => "~/account/security/second-factor";

    /// <param name="returnUrl">The address after the codes were kept, with its language; null for the first page of the user.</param>
    public static string RecoveryCodes(string? returnUrl) => WithReturnUrl("~/account/security/second-factor/recovery-codes", returnUrl);

    /// <summary>Returns the page of a saved form.</summary>
    public static string SavedForm(Guid id) => $"~{SavedForms}{id}";

    private static string WithReturnUrl(string link, string? returnUrl) =>
        QueryHelpers.AddQueryString(link, new Dictionary<string, string?> { ["returnUrl"] = returnUrl });
}
