namespace NatoInternships.Infrastructure.Identity;

/// <summary>The claims of a session besides user id and role. The person's name is not a claim: pages read it from the database.</summary>
public static class SessionClaims
{
    /// <summary>Id of the <see cref="UserSession"/> row.</summary>
    public const string SessionId = "session_id";

    /// <summary>The account's security stamp at sign-in. The session is invalid when the account has another stamp.</summary>
    public const string SecurityStamp = "security_stamp";

    /// <summary>
    /// How the session passed the second factor: <see cref="Passed"/>, or <see cref="Exempt"/> for a demo account. Absent for candidates.
    /// The policies of staff require it.
    /// </summary>
    public const string SecondFactor = "second_factor";

    /// <summary>Value of <see cref="SecondFactor"/>.</summary>
    public const string Passed = "passed";

    /// <summary>Value of <see cref="SecondFactor"/>.</summary>
    public const string Exempt = "exempt";

    /// <summary>Id of the candidate; absent for staff.</summary>
    public const string CandidateId = "candidate_id";

    /// <summary>The person's time zone as a tz database name; absent when unknown.</summary>
    public const string Zone = "zone";

    /// <summary>The name that colleagues see of a staff account; absent for candidates.</summary>
    public const string DisplayName = "display_name";
}
