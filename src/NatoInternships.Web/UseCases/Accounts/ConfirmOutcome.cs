namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>How the confirmation of an address ends.</summary>
public abstract record ConfirmOutcome
{
    private ConfirmOutcome()
    {
    }

    /// <param name="UserId">The account.</param>
    /// <param name="IsChange">A new address took the place of an old one.</param>
    public sealed record Confirmed(Guid UserId, bool IsChange) : ConfirmOutcome;

    /// <summary>A wrong code, an unknown, used or expired link, an unknown address: never said which.</summary>
    public sealed record NotUsable : ConfirmOutcome;
}
