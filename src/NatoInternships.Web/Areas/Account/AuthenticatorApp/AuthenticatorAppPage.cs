namespace NatoInternships.Web.Areas.Account.AuthenticatorApp;

/// <param name="SetUpAt">Null for an exempt demo account without an app.</param>
/// <param name="CodesLeft">Recovery codes that were not used.</param>
/// <param name="Code">As typed.</param>
public sealed record AuthenticatorAppPage(DateTimeOffset? SetUpAt, int CodesLeft, string? Code);
