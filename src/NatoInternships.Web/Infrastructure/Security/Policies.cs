namespace NatoInternships.Web.Infrastructure.Security;

/// <summary>Names for [Authorize(Policy = …)]. Without one, any signed-in account may enter.</summary>
public static class Policies
{
    /// <summary>An account with a candidate: <see cref="SignedIn.CandidateId"/> is there.</summary>
    public const string Candidate = "Candidate";

    /// <summary>Any role that is not a candidate's.</summary>
    public const string Staff = "Staff";
}
