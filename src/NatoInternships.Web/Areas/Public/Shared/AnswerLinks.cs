using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Public.Shared;

/// <summary>
/// The link targets in texts of the public pages, by the number of their placeholder: URLs, then four whole links, then the sentence on
/// outages and deadlines.
/// </summary>
public static class AnswerLinks
{
    private static readonly string[] Pages =
    [
        PublicLinks.Eligibility(), PublicLinks.Vacancies(), PublicLinks.AiRule(), PublicLinks.Status(), PublicLinks.Help(), PublicLinks.Privacy(), AccountLinks.ForgotPassword(), AccountLinks.Data(),
        CandidateLinks.Applications(), PublicLinks.Accessibility(), PublicLinks.Terms(), PublicLinks.Receipts(), AccountLinks.Security(), AccountLinks.SignIn(),
    ];

    /// <summary>
    /// Returns {0} to {13}: the pages above; {14}: the feed; {15} technical, {16} accommodation, {17} data rights, {18} security contact;
    /// {19}: the effect of an outage on a deadline, in the same words on every page (ruling A20).
    /// </summary>
    public static object[] All(IUrlHelper url, ContactOptions contacts, PageText text) =>
    [
        .. Pages.Select(page => url.Content(page)),
        PublicLinks.Feed(PageLanguage.Current),
        Link(contacts.Technical),
        Link(contacts.Accommodation),
        Link(contacts.DataRights),
        Link(contacts.Security),
        text["Outage_Deadline"],
    ];

    private static HtmlString Link(Uri contact) => new(
        $"<a href=\"{HtmlEncoder.Default.Encode(contact.AbsoluteUri)}\">{HtmlEncoder.Default.Encode(ContactOptions.Shown(contact))}</a>");
}
