namespace NatoInternships.Web.Areas.Account.Confirm;

/// <param name="Token">The secret of the link.</param>
/// <param name="AsksPassword">The browser is not the one that registered.</param>
/// <param name="Password">Names the field; never filled in.</param>
public sealed record LinkPage(string Token, bool AsksPassword, string? Password = null);
