namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>How the confirmation of a registration ends.</summary>
public abstract record ConfirmOutcome
{
    private ConfirmOutcome()
    {
    }

    /// <param name="UserId">The account that was opened.</param>
    /// <param name="ReturnUrl">The page on which its owner set out to register; null for none.</param>
    public sealed record Confirmed(Guid UserId, string? ReturnUrl) : ConfirmOutcome;

    /// <summary>The link is good, and was opened in a browser that did not register: the password of that registration is asked for.</summary>
    public sealed record WrongPassword : ConfirmOutcome;

    /// <summary>A wrong code, an unknown, used or expired link, an address that has an account: never said which.</summary>
    public sealed record NotUsable : ConfirmOutcome;
}
