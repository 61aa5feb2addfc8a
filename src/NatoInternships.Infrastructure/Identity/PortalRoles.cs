namespace NatoInternships.Infrastructure.Identity;

/// <summary>The roles of an account. Candidates have <see cref="Candidate"/> and no other.</summary>
public static class PortalRoles
{
    public const string Candidate = "Candidate";
    public const string HrLead = "HrLead";
    public const string HrOfficer = "HrOfficer";
    public const string AccommodationOfficer = "AccommodationOfficer";
    public const string Auditor = "Auditor";
    public const string DivisionMember = "DivisionMember";

    public static IReadOnlyList<string> All { get; } = [Candidate, HrLead, HrOfficer, AccommodationOfficer, Auditor, DivisionMember];

    /// <summary>
    /// Returns whether an account with these roles has the shorter sessions of staff. Only an account with no role but candidate has the
    /// longer ones.
    /// </summary>
    public static bool AreStaff(IEnumerable<string> roles) => !roles.SequenceEqual([Candidate]);

    /// <summary>Returns the id of a role's row. It is the same in every database, because the first migration inserts the rows.</summary>
    public static Guid IdOf(string role) => Ids[role];

    /// <summary>Returns the name of a role by its id, or the id itself when the role is not in <see cref="All"/>.</summary>
    public static string NameOf(Guid id) => Ids.FirstOrDefault(role => role.Value == id).Key ?? id.ToString();

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
