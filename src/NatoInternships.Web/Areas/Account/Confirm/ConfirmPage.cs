namespace NatoInternships.Web.Areas.Account.Confirm;

/// <param name="Input">What was typed.</param>
/// <param name="KnownEmail">The address this browser registered; null where it registered none: then it takes no code.</param>
public sealed record ConfirmPage(CodeInput Input, string? KnownEmail);
