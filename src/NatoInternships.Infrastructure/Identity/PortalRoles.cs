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

    /// <summary>The key of a role's row, the same in every database: the first migration makes the rows.</summary>
    public static Guid IdOf(string role) => Ids[role];

    private static Dictionary<string, Guid> Ids { get; } = new Dictionary<string, Guid>(StringComparer.Ordinal)
    {
        [Candidate] = new("0197f3c4-6a00-7000-8000-000000000001"),
        [HrLead] = new("0197f3c4-6a00-7000-8000-000000000002"),
        [HrOfficer] = new("0197f3c4-6a00-7000-8000-000000000003"),
        [AccommodationOfficer] = new("0197f3c4-6a00-7000-8000-000000000004"),
        [Auditor] = new("0197f3c4-6a00-7000-8000-000000000005"),
        [DivisionMember] = new("0197f3c4-6a00-7000-8000-000000000006"),
    };
}
