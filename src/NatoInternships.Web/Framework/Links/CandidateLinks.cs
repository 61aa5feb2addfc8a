using Microsoft.AspNetCore.WebUtilities;
using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.Framework.Links;

/// <summary>The addresses of a candidate's pages, for <c>Url.Content</c>. A reference is that of an application.</summary>
public static class CandidateLinks
{
    public static string Applications() => "~/applications";

    /// <param name="deletedDraftOf">The number of the vacancy whose draft was deleted.</param>
    public static string ApplicationsAfterDeletion(string? deletedDraftOf) => With(Applications(), ("deleted", deletedDraftOf));

    /// <summary>Returns the task list.</summary>
    public static string Application(string reference) => $"~/applications/{Uri.EscapeDataString(reference)}";

    public static string Section(string reference, ApplicationSection section) => $"{Application(reference)}/{section.Slug()}";

    public static string Eligibility(string reference) => $"{Application(reference)}/eligibility";

    public static string Check(string reference) => Section(reference, ApplicationSection.Declarations);

    public static string Submit(string reference) => $"{Application(reference)}/submit";

    public static string Changes(string reference) => $"{Application(reference)}/changes";

    public static string Discard(string reference) => $"{Application(reference)}/discard";

    public static string Draft(string reference) => $"{Application(reference)}/draft";

    public static string DeleteDraft(string reference) => $"{Application(reference)}/delete";

    /// <summary>Returns the version in force.</summary>
    public static string Submitted(string reference) => $"{Application(reference)}/submitted";

    /// <summary>Returns the receipt of the last version.</summary>
    public static string Receipt(string reference) => $"{Application(reference)}/receipt";

    public static string Version(string reference, int version) => $"{Application(reference)}/versions/{version}";

    public static string VersionReceipt(string reference, int version) => $"{Version(reference, version)}/receipt";

    public static string VersionReceiptPdf(string reference, int version) => $"{Version(reference, version)}/receipt.pdf";

    public static string Pool(string reference) => $"{Application(reference)}/pool";

    public static string Withdraw(string reference) => $"{Application(reference)}/withdraw";

    public static string SecondLook(string reference) => $"{Application(reference)}/second-look";

    public static string UndoWithdrawal(string reference) => $"{Application(reference)}/withdraw/undo";

    public static string DiplomaDate(string reference, Guid id) => $"{Document(reference, id)}/diploma-date";

    /// <summary>Returns the address that moves a choice up or down.</summary>
    public static string Move(string reference) => $"{Application(reference)}/move";

    public static string Documents(string reference) => Section(reference, ApplicationSection.Documents);

    public static string DocumentsAfterRemoval(string reference, Guid removed) => With(Documents(reference), ("removed", $"{removed}"));

    public static string Document(string reference, Guid id) => $"{Documents(reference)}/{id}";

    /// <param name="reference">Reference of the application.</param>
    /// <param name="id">Id of the document.</param>
    /// <param name="note">What the page says about the upload before it; null for nothing.</param>
    public static string DocumentDates(string reference, Guid id, string? note = null) => With($"{Document(reference, id)}/dates", ("note", note));

    public static string RemoveDocument(string reference, Guid id) => $"{Document(reference, id)}/remove";

    public static string ReplaceDocument(string reference, Guid id) => $"{Document(reference, id)}/replace";

    public static string Profile() => "~/profile";

    public static string ProfileSection(ApplicationSection section) => $"~/profile/{section.Slug()}";

    /// <param name="reference">Reference of the application; null in the profile.</param>
    /// <param name="id">Id of the entry.</param>
    public static string ExperienceEntry(string? reference, Guid id) =>
        $"{(reference is null ? ProfileSection(ApplicationSection.Experience) : Section(reference, ApplicationSection.Experience))}/{id}";

    /// <summary>Returns the address to which the button that removes an entry posts.</summary>
    public static string RemoveExperienceEntry(string? reference, Guid id) => $"{ExperienceEntry(reference, id)}/remove";

    private static string With(string link, (string Key, string? Value) query) =>
        QueryHelpers.AddQueryString(link, new Dictionary<string, string?> { [query.Key] = query.Value });
}
