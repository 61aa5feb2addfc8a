namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>The possible results of a request for a new address.</summary>
public abstract record AskForNewEmailOutcome
{
    private AskForNewEmailOutcome()
    {
    }

    /// <summary>The change is pending. The same for an address that has an account.</summary>
    public sealed record Asked : AskForNewEmailOutcome;

    /// <summary>The current password was wrong; possibly the session has ended.</summary>
    public sealed record NotRight(PasswordCheck Check) : AskForNewEmailOutcome;

    /// <summary>Less than a minute after the last request, or too many in an hour.</summary>
    public sealed record TooOften : AskForNewEmailOutcome;
}
