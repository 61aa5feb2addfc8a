namespace NatoInternships.Infrastructure.Identity;

/// <summary>The claims of a session beside user id and role. The name of the person is not among them: pages read it where they need it.</summary>
public static class SessionClaims
{
    /// <summary>Id of the <see cref="UserSession"/> row.</summary>
    public const string SessionId = "session_id";

    /// <summary>The account's security stamp when it signed in; a session with another stamp than its account's is over.</summary>
    public const string SecurityStamp = "security_stamp";

    /// <summary>Id of the candidate; absent for staff.</summary>
    public const string CandidateId = "candidate_id";

    /// <summary>The person's own time zone, as a tz database name; absent where it is not known.</summary>
    public const string Zone = "zone";
}
