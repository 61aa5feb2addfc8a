namespace NatoInternships.Web.Areas.Account.EmailChange;

/// <param name="Token">The secret of the link.</param>
/// <param name="Email">The address that will be the account's.</param>
public sealed record EmailChangePage(string Token, string Email);
