namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>The possible results of checking the current password of a signed-in user.</summary>
public enum PasswordCheck
{
    Right,
    Wrong,

    /// <summary>Too many wrong entries: the session has ended.</summary>
    SessionEnded,
}
