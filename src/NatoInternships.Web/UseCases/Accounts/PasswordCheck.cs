namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>How a check of the current password of a signed-in user ends.</summary>
public enum PasswordCheck
{
    Right,
    Wrong,

    /// <summary>Wrong too often: the session has ended.</summary>
    SessionEnded,
}
