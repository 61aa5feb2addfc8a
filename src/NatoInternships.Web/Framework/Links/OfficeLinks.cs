namespace NatoInternships.Web.Framework.Links;

/// <summary>The addresses of the pages of the Internship Office, for <c>Url.Content</c>.</summary>
public static class OfficeLinks
{
    public static string Start() => "~/admin";

    public static string Vacancies() => "~/admin/vacancies";

    public static string NewVacancy() => "~/admin/vacancies/new";

    /// <summary>Returns the address of the editor of a notice.</summary>
    public static string Notice(string number) => $"{Vacancies()}/{Uri.EscapeDataString(number)}";

    public static string CloneVacancy(string number) => $"{Notice(number)}/clone";

    /// <summary>Returns the page with both languages of a draft, where a second person approves it or sends it back.</summary>
    public static string ReviewNotice(string number) => $"{Notice(number)}/review";

    public static string PublishNotice(string number) => $"{Notice(number)}/publish";

    public static string ExtendDeadline(string number) => $"{Notice(number)}/extend";

    public static string CancelVacancy(string number) => $"{Notice(number)}/cancel";

    /// <summary>Returns the page with all files of an application.</summary>
    public static string ApplicationFiles(string reference) => $"~/admin/applications/{Uri.EscapeDataString(reference)}/files";

    /// <summary>Returns the same page with one file open at a page.</summary>
    public static string ApplicationFiles(string reference, Guid documentId, int page) => $"{ApplicationFiles(reference)}?file={documentId}&page={page}";

    /// <summary>Returns the picture of a page of a file.</summary>
    public static string FilePage(string reference, Guid documentId, int page) => $"{ApplicationFiles(reference)}/{documentId}/pages/{page}";

    /// <summary>Returns the page where an officer downloads the original of a file.</summary>
    public static string OriginalFile(string reference, Guid documentId) => $"{ApplicationFiles(reference)}/{documentId}/original";

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
