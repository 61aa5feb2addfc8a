namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>What a right password must be followed by.</summary>
public enum SecondFactorNeed
{
    /// <summary>The account of a candidate.</summary>
    None,

    /// <summary>A demo account in Development.</summary>
    Exempt,

    /// <summary>Staff without an authenticator app: it is set up now.</summary>
    SetUp,

    /// <summary>Staff with an authenticator app: its code is asked for.</summary>
    Code,
}
