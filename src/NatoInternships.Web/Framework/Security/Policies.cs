namespace NatoInternships.Web.Framework.Security;

/// <summary>Names for [Authorize(Policy = …)]. An action without a policy denies access (ADR 0040).</summary>
public static class Policies
{
    /// <summary>Any account, for pages about the account itself.</summary>
    public const string SignedIn = "SignedIn";

    /// <summary>An account with a candidate. <see cref="Security.SignedIn.CandidateId"/> has a value.</summary>
    public const string Candidate = "Candidate";

    /// <summary>Officers and leads of the Internship Office.</summary>
    public const string Hr = "Hr";

    /// <summary>Only leads of the Internship Office, for decisions that officers prepare.</summary>
    public const string HrLead = "HrLead";

    /// <summary>Officers for reasonable accommodation. Only they see medical evidence.</summary>
    public const string Accommodation = "Accommodation";

    /// <summary>Auditors, who read the audit trail and change nothing.</summary>
    public const string Auditor = "Auditor";

    /// <summary>Auditors and leads, who read the audit trail.</summary>
    public const string Trail = "Trail";

    /// <summary>Any member of staff, for pages about the own account.</summary>
    public const string Staff = "Staff";

    /// <summary>Members of a division with interns. They are not part of the Internship Office.</summary>
    public const string Division = "Division";
}
