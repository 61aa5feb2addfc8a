namespace NatoInternships.Infrastructure.Identity;

/// <summary>What an account may be. Candidates have <see cref="Candidate"/> and nothing else.</summary>
public static class PortalRoles
{
    public const string Candidate = "Candidate";
    public const string HrLead = "HrLead";
    public const string HrOfficer = "HrOfficer";
    public const string AccommodationOfficer = "AccommodationOfficer";
    public const string Auditor = "Auditor";
    public const string DivisionMember = "DivisionMember";

    /// <summary>Every role that is not a candidate's: shorter sessions, a second factor.</summary>
    public static IReadOnlyList<string> Staff { get; } = [HrLead, HrOfficer, AccommodationOfficer, Auditor, DivisionMember];

    public static IReadOnlyList<string> All { get; } = [Candidate, .. Staff];
}
