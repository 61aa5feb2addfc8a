namespace NatoInternships.Web.Framework.Links;

/// <summary>The addresses of the pages of the Internship Office, for <c>Url.Content</c>.</summary>
public static class OfficeLinks
{
    public static string Start() => "~/admin";

    public static string Vacancies() => "~/admin/vacancies";

    /// <summary>Returns the list of the vacancies in one state.</summary>
    public static string VacanciesIn(string state) => $"{Vacancies()}?state={Uri.EscapeDataString(state)}";

    public static string NewVacancy() => "~/admin/vacancies/new";

    /// <summary>Returns the address of the editor of a notice.</summary>
    public static string Notice(string number) => $"{Vacancies()}/{Uri.EscapeDataString(number)}";

    public static string CloneVacancy(string number) => $"{Notice(number)}/clone";

    /// <summary>Returns the page with both languages of a draft, where a second person approves it or sends it back.</summary>
    public static string ReviewNotice(string number) => $"{Notice(number)}/review";

    public static string PublishNotice(string number) => $"{Notice(number)}/publish";

    public static string ExtendDeadline(string number) => $"{Notice(number)}/extend";

    public static string CancelVacancy(string number) => $"{Notice(number)}/cancel";

    public static string Divisions() => "~/admin/divisions";

    public static string NewDivision() => "~/admin/divisions/new";

    public static string Division(Guid id) => $"{Divisions()}/{id}";

    /// <summary>Returns the form for the names of a division.</summary>
    public static string RenameDivision(Guid id) => $"{Division(id)}/names";

    /// <summary>Returns the form that makes an account a member.</summary>
    public static string AddMember(Guid divisionId) => $"{Division(divisionId)}/members";

    public static string InviteMember(Guid divisionId) => $"{Division(divisionId)}/members/invite";

    public static string Member(Guid divisionId, Guid userId) => $"{Division(divisionId)}/members/{userId}";

    public static string Needs() => "~/admin/needs";

    /// <summary>Returns the list of the needs of one division.</summary>
    public static string NeedsOf(string divisionCode) => $"~/admin/needs?division={Uri.EscapeDataString(divisionCode)}";

    public static string Need(Guid id) => $"{Needs()}/{id}";

    /// <summary>Returns the address to which the button that approves a need posts.</summary>
    public static string ApproveNeed(Guid id) => $"{Need(id)}/approve";

    /// <summary>Returns the address to which the form with a question posts.</summary>
    public static string ReferNeedBack(Guid id) => $"{Need(id)}/refer-back";

    public static string CloseNeed(Guid id) => $"{Need(id)}/close";

    public static string RaisePlaces(Guid id) => $"{Need(id)}/places";

    public static string Screening() => "~/admin/screening";

    public static string SaveSearch() => $"{Screening()}/searches";

    public static string DeleteSearch(Guid id) => $"{Screening()}/searches/{id}/delete";

    /// <summary>Returns the address that takes a selection of the list.</summary>
    public static string Selection() => $"{Screening()}/selection";

    public static string DecideSelection() => $"{Selection()}/decide";

    public static string UndoSelection(Guid id) => $"{Selection()}/{id}/undo";

    /// <summary>Returns the page that shares the waiting applications of a list among officers.</summary>
    public static string ShareApplications() => $"{Screening()}/share";

    /// <summary>Returns the address that the pages of all applications begin with. It has no page of its own.</summary>
    public static string Applications() => "~/admin/applications";

    public static string Application(string reference) => $"{Applications()}/{Uri.EscapeDataString(reference)}";

    public static string DecideClaim(string reference, string rule) => $"{Application(reference)}/conditions/{rule}";

    public static string DecideApplication(string reference) => $"{Application(reference)}/decision";

    public static string AssignApplication(string reference) => $"{Application(reference)}/officer";

    public static string Release() => "~/admin/release";

    /// <summary>Returns the release of one call.</summary>
    public static string ReleaseOf(Guid callId) => $"{Release()}?call={callId}";

    /// <summary>Returns the emails that a release sends.</summary>
    public static string ReleaseEmails(Guid callId) => $"{Release()}/emails?call={callId}";

    /// <summary>Returns a later page of them.</summary>
    public static string ReleaseEmailsAfter(Guid callId, Guid candidateId) => $"{ReleaseEmails(callId)}&after={candidateId}";

    /// <summary>Returns the page with all files of an application.</summary>
    public static string ApplicationFiles(string reference) => $"{Application(reference)}/files";

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

    public static string Messages() => "~/admin/messages";

    /// <summary>Returns the emails of one template.</summary>
    public static string MessagesOf(string template) => $"{Messages()}/{Uri.EscapeDataString(template)}";

    /// <summary>Returns those in one state.</summary>
    public static string MessagesOf(string template, string state) => $"{MessagesOf(template)}?state={Uri.EscapeDataString(state)}";

    /// <summary>Returns the page with the state of the portal's parts.</summary>
    public static string Status() => "~/admin/status";

    public static string Audit() => "~/admin/audit";

    /// <summary>Returns the entries of the trail about a thing.</summary>
    public static string AuditAbout(Guid id) => $"~/admin/audit?subject={id}";

    /// <summary>Returns the entries of the trail that an account caused.</summary>
    public static string AuditBy(Guid id) => $"~/admin/audit?actor={id}";
}
