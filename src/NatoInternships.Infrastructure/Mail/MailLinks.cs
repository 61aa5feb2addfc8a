namespace NatoInternships.Infrastructure.Mail;

/// <summary>
/// The pages that mails link to, as paths without the language. The link classes of the pages are in the web project, which this project
/// cannot import. A test compares each path with the endpoints of the portal.
/// </summary>
public static class MailLinks
{
    public static string SignIn() => "/account/sign-in";

    public static string ForgotPassword() => "/account/forgot-password";

    public static string ResetPassword(string token) => $"/account/reset-password?token={token}";

    public static string ConfirmEmail(string token) => $"/account/confirm-email?token={token}";

    public static string ConfirmNewEmail(string token) => $"/account/email-change/confirm?token={token}";

    public static string UndoEmailChange(string token) => $"/account/email-change/undo?token={token}";

    public static string Invitation(string token) => $"/account/invitation?token={token}";

    /// <summary>Returns the page of a need, for members of its division.</summary>
    public static string Need(Guid id) => $"/divisions/needs/{id}";

    public static string Vacancies() => "/vacancies";

    /// <summary>Returns the part of the help page on reporting a fault.</summary>
    public static string HelpOnFaults() => "/help#fault";

    public static string Applications() => "/applications";

    public static string Application(string reference) => $"/applications/{reference}";

    public static string Draft(string reference) => $"/applications/{reference}/draft";

    public static string VersionReceipt(string reference, int version) => $"/applications/{reference}/versions/{version}/receipt";

    public static string ReplaceDocument(string reference, Guid id) => $"/applications/{reference}/documents/{id}/replace";

    /// <summary>Returns the page that shows a receipt number to anybody.</summary>
    public static string Receipt(string receipt) => $"/receipts/{receipt}";
}
