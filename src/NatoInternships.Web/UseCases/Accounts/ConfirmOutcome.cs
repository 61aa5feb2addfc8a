namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>The possible results of confirming a registration.</summary>
public abstract record ConfirmOutcome
{
    private ConfirmOutcome()
    {
    }

    /// <param name="UserId">The new account.</param>
    /// <param name="ReturnUrl">The page from which the person started the registration; null for none.</param>
    public sealed record Confirmed(Guid UserId, string? ReturnUrl) : ConfirmOutcome;

    /// <summary>The link is valid but was opened in another browser. The password of the registration is required.</summary>
    public sealed record WrongPassword : ConfirmOutcome;

    /// <summary>A wrong code, an unknown, used or expired link, or an address that has an account. The page does not say which.</summary>
    public sealed record NotUsable : ConfirmOutcome;
}
