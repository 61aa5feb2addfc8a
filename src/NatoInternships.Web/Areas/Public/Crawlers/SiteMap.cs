using System.Globalization;
using System.Xml.Linq;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Areas.Public.Shared;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Public.Crawlers;

/// <summary>Lists every public page and notice in both languages (sitemaps.org), each with its translation.</summary>
public static class SiteMap
{
    /// <summary>The newest notices. Two URLs each are far below the 50,000 that one file may have.</summary>
    public const int MostNotices = 5000;

    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    public static XElement Write(IReadOnlyList<PublishedVacancy> vacancies, SiteOptions site)
    {
        var notices = vacancies.OrderByDescending(one => one.PublishedAt).ThenBy(one => one.Number, StringComparer.Ordinal).Take(MostNotices);

        return new XElement(
            Map + "urlset",
            new XAttribute(XNamespace.Xmlns + "xhtml", Html),
            PublicAddresses.Pages.SelectMany(path => Addresses(site, path, changedAt: null)),
            notices.SelectMany(notice => Addresses(site, LinkPath.Of(PublicLinks.Vacancy(notice.Number)), notice.ChangedAt)));
    }

    private static IEnumerable<XElement> Addresses(SiteOptions site, PathString path, DateTimeOffset? changedAt) =>
        Enum.GetValues<Language>().Select(language => new XElement(
            Map + "url",
            new XElement(Map + "loc", site.Page(language, path)),
            changedAt is { } at ? new XElement(Map + "lastmod", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) : null,
            Enum.GetValues<Language>().Select(one => Alternate(one.Code(), site.Page(one, path))),
            Alternate("x-default", site.PageInAnyLanguage(path))));

    private static XElement Alternate(string language, string address) => new(
        Html + "link",
        new XAttribute("rel", "alternate"),
        new XAttribute("hreflang", language),
        new XAttribute("href", address));
}
