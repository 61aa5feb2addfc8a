namespace NatoInternships.Web.Areas.Account.Confirm;

/// <param name="Input">What was typed.</param>
/// <param name="KnownEmail">The address this browser registered; null where it must be typed.</param>
/// <param name="Email">Typed to have a new mail sent.</param>
public sealed record ConfirmPage(CodeInput Input, string? KnownEmail, string? Email = null);
