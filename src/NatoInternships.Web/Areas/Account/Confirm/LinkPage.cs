namespace NatoInternships.Web.Areas.Account.Confirm;

/// <param name="Token">The secret of the link.</param>
/// <param name="AsksPassword">Whether another browser registered.</param>
/// <param name="Password">Gives the field its name; never filled in.</param>
public sealed record LinkPage(string Token, bool AsksPassword, string? Password = null);
