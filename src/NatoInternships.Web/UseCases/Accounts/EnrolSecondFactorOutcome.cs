namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>The possible results of setting up an authenticator app.</summary>
public abstract record EnrolSecondFactorOutcome
{
    private EnrolSecondFactorOutcome()
    {
    }

    /// <param name="SecurityStamp">The account's new stamp. The caller opens a new session with it.</param>
    /// <param name="RecoveryCodes">Shown once; only hashes are stored.</param>
    public sealed record Enrolled(string SecurityStamp, IReadOnlyList<string> RecoveryCodes) : EnrolSecondFactorOutcome;

    public sealed record WrongCode : EnrolSecondFactorOutcome;

    /// <summary>The account has changed since the password was checked.</summary>
    public sealed record Changed : EnrolSecondFactorOutcome;
}
