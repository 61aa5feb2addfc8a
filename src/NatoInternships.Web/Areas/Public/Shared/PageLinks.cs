using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Infrastructure.Localisation;
using NatoInternships.Web.Infrastructure.Security;

namespace NatoInternships.Web.Areas.Public.Shared;

/// <summary>What the texts of the public pages link to, by the number of their placeholder: the last four are whole links, the others addresses.</summary>
public static class PageLinks
{
    private static readonly string[] Pages =
    [
        "~/eligibility", "~/vacancies", "~/ai-rule", "~/status", "~/help", "~/privacy", "~/account/forgot-password", "~/account/data",
        "~/applications", "~/accessibility", "~/terms", "~/receipts", "~/account/security", "~/account/sign-in",
    ];

    /// <summary>{0} to {13}: the pages above; {14}: the feed; {15} technical, {16} accommodation, {17} data rights, {18} security contact.</summary>
    public static object[] All(IUrlHelper url, ContactOptions contacts) =>
    [
        .. Pages.Select(page => url.Content(page)),
        $"/feed/{PageLanguage.Current.Code()}.atom",
        Link(contacts.Technical),
        Link(contacts.Accommodation),
        Link(contacts.DataRights),
        Link(contacts.Security),
    ];

    private static HtmlString Link(Uri contact) => new(
        $"<a href=\"{HtmlEncoder.Default.Encode(contact.AbsoluteUri)}\">{HtmlEncoder.Default.Encode(ContactOptions.Shown(contact))}</a>");
}
