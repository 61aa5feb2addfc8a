namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>How asking for a new address ends.</summary>
public abstract record AskForNewEmailOutcome
{
    private AskForNewEmailOutcome()
    {
    }

    /// <summary>The change waits for its confirmation. The same for an address that has an account.</summary>
    public sealed record Asked : AskForNewEmailOutcome;

    /// <summary>The current password was not right, and perhaps the session has ended.</summary>
    public sealed record NotRight(PasswordCheck Check) : AskForNewEmailOutcome;

    /// <summary>Less than a minute after the last change that was asked for, or too many in an hour.</summary>
    public sealed record TooOften : AskForNewEmailOutcome;
}
