namespace NatoInternships.Web.Framework.Security;

/// <summary>Names for [Authorize(Policy = …)]. Without one nobody may enter (ADR 0040).</summary>
public static class Policies
{
    /// <summary>Any account: pages about the account itself.</summary>
    public const string SignedIn = "SignedIn";

    /// <summary>An account with a candidate: <see cref="Security.SignedIn.CandidateId"/> is there.</summary>
    public const string Candidate = "Candidate";

    /// <summary>Officers and leads of the Internship Office.</summary>
    public const string Hr = "Hr";

    /// <summary>Leads of the Internship Office alone: what officers prepare and leads decide.</summary>
    public const string HrLead = "HrLead";

    /// <summary>Officers for reasonable accommodation, who alone see medical evidence.</summary>
    public const string Accommodation = "Accommodation";

    /// <summary>Auditors, who read the audit trail and change nothing.</summary>
    public const string Auditor = "Auditor";

    /// <summary>Members of a division that hosts interns. Not part of the Internship Office.</summary>
    public const string Division = "Division";
}
