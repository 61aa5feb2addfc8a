namespace NatoInternships.Web.Areas.Account.Confirm;

/// <param name="Input">The typed code.</param>
/// <param name="KnownEmail">The address that this browser registered; null for none. Without it the page accepts no code.</param>
public sealed record ConfirmPage(CodeInput Input, string? KnownEmail);
