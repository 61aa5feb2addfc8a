namespace NatoInternships.Web.Framework.Links;

/// <summary>The addresses of the pages of the Internship Office, for <c>Url.Content</c>.</summary>
public static class OfficeLinks
{
    public static string Start() => "~/admin";

    public static string Staff() => "~/admin/staff";

    public static string InviteStaff() => "~/admin/staff/invite";

    public static string StaffMember(Guid id) => $"~/admin/staff/{id}";

    public static string Accommodation() => "~/admin/accommodation";

    public static string Audit() => "~/admin/audit";

    /// <summary>Returns the entries of the trail about a thing.</summary>
    public static string AuditAbout(Guid id) => $"~/admin/audit?subject={id}";

    /// <summary>Returns the entries of the trail that an account caused.</summary>
    public static string AuditBy(Guid id) => $"~/admin/audit?actor={id}";
}
