namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>How a sign-in ends.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <param name="UserId">The account.</param>
    /// <param name="SecurityStamp">Of the account whose password was checked: what changed since then must not be signed in to.</param>
    /// <param name="IsExempt">Whether it is a demo account of staff, which needs no second factor.</param>
    public sealed record Accepted(Guid UserId, string SecurityStamp, bool IsExempt = false) : SignInOutcome;

    /// <summary>The password is right. The session opens after the second factor.</summary>
    /// <param name="UserId">The account.</param>
    /// <param name="SecurityStamp">Of the account whose password was checked.</param>
    /// <param name="IsSetUp">Whether the account has an authenticator app; otherwise it is set up now.</param>
    public sealed record NeedsSecondFactor(Guid UserId, string SecurityStamp, bool IsSetUp) : SignInOutcome;

    /// <summary>Address and password are those of a registration that is not confirmed yet; a new mail may be on its way.</summary>
    public sealed record Unconfirmed(Guid RegistrationId) : SignInOutcome;

    /// <summary>No such account, another password, or an account that is closed: never said which.</summary>
    public sealed record Refused : SignInOutcome;

    /// <summary>Too many failures in a row for this address, whether it has an account or not.</summary>
    public sealed record Wait(TimeSpan For) : SignInOutcome;
}
