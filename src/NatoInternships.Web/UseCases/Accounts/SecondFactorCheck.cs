namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>The possible results of a check of a code of the second factor.</summary>
public abstract record SecondFactorCheck
{
    private SecondFactorCheck()
    {
    }

    /// <param name="SecurityStamp">Of the account whose code was checked.</param>
    public sealed record Right(string SecurityStamp) : SecondFactorCheck;

    public sealed record Wrong : SecondFactorCheck;

    /// <summary>Too many wrong codes for this account.</summary>
    public sealed record Wait(TimeSpan For) : SecondFactorCheck;

    /// <summary>The account has changed since the password was checked, or has no authenticator app.</summary>
    public sealed record Changed : SecondFactorCheck;
}
