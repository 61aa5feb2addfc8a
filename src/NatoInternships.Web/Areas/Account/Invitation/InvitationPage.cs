namespace NatoInternships.Web.Areas.Account.Invitation;

/// <param name="Token">The secret of the link.</param>
/// <param name="Password">Never sent back to the page.</param>
/// <param name="Email">The address of the invited account.</param>
public sealed record InvitationPage(string? Token, string? Password, string Email);
