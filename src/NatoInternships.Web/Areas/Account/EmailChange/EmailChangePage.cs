namespace NatoInternships.Web.Areas.Account.EmailChange;

/// <param name="Token">The secret of the link.</param>
/// <param name="Email">The new address of the account.</param>
public sealed record EmailChangePage(string Token, string Email);
