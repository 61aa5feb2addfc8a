using System.Globalization;
using System.Net;
using System.Xml.Linq;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Areas.Public.Shared;
using NatoInternships.Web.Areas.Shared.Deadlines;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Public.Feed;

/// <summary>
/// Writes the notices of one language as an Atom feed (RFC 4287). It contains no current time, so the same notices give the same bytes and
/// an unchanged feed gets 304. A notice has a different id in each language, because a reader of both feeds wants both.
/// </summary>
public sealed class NoticeFeed(Language language, PageText page, SiteOptions site)
{
    /// <summary>
    /// RFC 4151 requires a date on which we owned the host. It never changes, because a new one would make every entry new to readers.
    /// </summary>
    private const string TagDate = "2025";

    /// <summary>Highest number of notices in one feed.</summary>
    private const int Most = 50;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly PageText text = page.In(language);
    private readonly Format format = Format.In(language);

    private DeadlinePresenter Deadlines => new(text.For("Shared", "Deadlines"), format);

    private VacancyPresenter Words => VacancyPresenter.For(text, format);

    public XElement Write(IReadOnlyList<PublishedVacancy> vacancies)
    {
        var other = language.Other();
        var entries = vacancies.OrderByDescending(one => one.ChangedAt).ThenBy(one => one.Number, StringComparer.Ordinal).Take(Most).ToList();

        return new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", language.Code()),
            Element("id", Tag($"feed/{language.Code()}")),
            Element("title", text["FeedTitle"]),
            Element("subtitle", text["Subtitle"]),
            Element("updated", Instant(entries.Select(entry => entry.ChangedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max())),
            new XElement(Atom + "author", Element("name", text["SiteName"]), Element("uri", site.Page(language, LinkPath.Of(PublicLinks.Home())))),
            Link("self", "application/atom+xml", language, FeedAddress(language)),
            Link("alternate", "text/html", language, site.Page(language, LinkPath.Of(PublicLinks.Vacancies()))),
            Link("alternate", "application/atom+xml", other, FeedAddress(other)),
            Element("icon", site.Absolute("/favicon.svg")),
            entries.Select(Entry));
    }

    private XElement Entry(PublishedVacancy entry)
    {
        var path = LinkPath.Of(PublicLinks.Vacancy(entry.Number));
        var other = language.Other();

        return new XElement(
            Atom + "entry",
            Element("id", Tag($"vacancy/{entry.Number}/{language.Code()}")),
            Element("title", text[entry.CancelledAt is null ? "Entry_Title" : "Entry_Cancelled", entry.Title.In(language), entry.Number]),
            Element("published", Instant(entry.PublishedAt)),
            Element("updated", Instant(entry.ChangedAt)),
            Link("alternate", "text/html", language, site.Page(language, path)),
            Link("alternate", "text/html", other, site.Page(other, path)),
            new XElement(
                Atom + "category",
                new XAttribute("term", XmlFile.Clean(entry.DivisionCode)),
                new XAttribute("label", XmlFile.Clean($"{Words.Organisation(entry.Organisation)}, {entry.Title.In(language)}"))),
            Element("summary", entry.Summary.In(language)),
            new XElement(Atom + "content", new XAttribute("type", "html"), XmlFile.Clean(Content(entry))));
    }

    private string Content(PublishedVacancy entry)
    {
        IEnumerable<string?> paragraphs =
        [
            entry.Summary.In(language),
            entry.CancelledAt is { } cancelled ? text["CancelledText", format.Date(cancelled)] : null,
            text["Deadline", Deadlines.Whole(entry.Deadline)],
            text["Grant", format.Money(entry.Grant)],
            entry.Starts.Count > 0 ? text["Start", Words.Starts(entry.Starts)] : null,
        ];

        return string.Concat(paragraphs.OfType<string>().Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"));
    }

    private string FeedAddress(Language one) => site.Absolute(PublicLinks.Feed(one));

    private string Tag(string specific) => $"tag:{site.BaseUrl.IdnHost},{TagDate}:{specific}";

    private static XElement Element(string name, string value) => new(Atom + name, XmlFile.Clean(value));

    private static XElement Link(string relation, string type, Language language, string address) => new(
        Atom + "link",
        new XAttribute("rel", relation),
        new XAttribute("type", type),
        new XAttribute("hreflang", language.Code()),
        new XAttribute("href", address));

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
