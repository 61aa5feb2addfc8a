namespace NatoInternships.Web.Areas.Account.Confirm;

/// <param name="Input">What was typed.</param>
/// <param name="KnownEmail">The address this browser registered; null where it must be typed.</param>
public sealed record ConfirmPage(CodeInput Input, string? KnownEmail);
