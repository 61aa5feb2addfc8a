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
}
