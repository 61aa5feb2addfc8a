using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Public.Shared;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <summary>
/// Writes the notice as schema.org JobPosting, with the properties that search engines document as required or recommended. Only for an
/// open vacancy, because closed ones must not be listed.
/// </summary>
public static class JobPosting
{
    public static IHtmlContent Write(NoticePage notice, PageText text, VacancyPresenter words, string address, string origin)
    {
        var language = text.Language;
        var posting = new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "JobPosting",
            ["title"] = text["Posting_Title", notice.Content.Title.In(language)],
            ["description"] = Description(notice, text, language),
            ["identifier"] = Typed("PropertyValue", ("name", words.Organisation(notice.Organisation)), ("value", notice.Number)),
            ["datePosted"] = BrusselsTime.From(notice.PublishedAt).Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["validThrough"] = BrusselsTime.From(notice.Deadline.ClosesAt.AddSeconds(-1)).Wall.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            ["employmentType"] = new JsonArray("INTERN", "FULL_TIME"),
            ["hiringOrganization"] = Typed("Organization",
                ("name", language == Language.French ? "OTAN" : "NATO"),
                ("sameAs", language == Language.French ? "https://www.nato.int/fr" : "https://www.nato.int"),
                ("department", Typed("Organization", ("name", words.Organisation(notice.Organisation))))),
            ["jobLocation"] = Typed("Place", ("address", Typed("PostalAddress",
                ("streetAddress", language == Language.French ? "Boulevard Léopold III" : "Boulevard Leopold III"),
                ("addressLocality", text["Posting_City"]),
                ("addressRegion", text["Posting_City"]),
                ("postalCode", "1110"),
                ("addressCountry", "BE")))),
            ["baseSalary"] = Typed("MonetaryAmount",
                ("currency", notice.Grant.Currency),
                ("value", Typed("QuantitativeValue", ("value", notice.Grant.Amount), ("unitText", "MONTH")))),
            ["workHours"] = text["Posting_Hours", notice.HoursPerWeek],
            ["jobStartDate"] = notice.Starts.Count > 0 ? notice.Starts[0].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            // A nationality; the place of residence does not matter.
            ["eligibilityToWorkRequirement"] = text["Posting_Nationality", MemberStates.On(notice.ReferenceDate).Count],
            ["educationRequirements"] = text["Posting_Education"],
            ["qualifications"] = string.Join(" ", notice.Content.Desirable.Select(point => point.In(language) + ".")),
            ["inLanguage"] = language.Code(),
            ["directApply"] = true,
            ["url"] = address,
            ["image"] = origin + "/og.png",
        };

        return Script(posting);
    }

    /// <summary>
    /// Returns a script element. The default encoder writes &lt;, &gt; and &amp; as \u003C and so on, so that no text can end the element.
    /// </summary>
    public static IHtmlContent Script(JsonObject posting) =>
        new HtmlString($"<script type=\"application/ld+json\">{posting.ToJsonString(JsonSerializerOptions.Default)}</script>");

    private static string Description(NoticePage notice, PageText text, Language language)
    {
        var html = new StringBuilder();
        foreach (var paragraph in (IEnumerable<LocalizedText>)[notice.Content.Lede, .. notice.Content.About, notice.Content.DailyWork])
        {
            html.Append("<p>").Append(WebUtility.HtmlEncode(paragraph.In(language))).Append("</p>");
        }

        List(html, text["Tasks"], notice.Content.Tasks, language);
        List(html, text["Offer"], notice.Content.Offer, language);
        List(html, text["Desirable"], notice.Content.Desirable, language);

        return html.ToString();
    }

    private static void List(StringBuilder html, string heading, IReadOnlyList<LocalizedText> points, Language language)
    {
        html.Append("<p>").Append(WebUtility.HtmlEncode(heading)).Append("</p><ul>");
        foreach (var point in points)
        {
            html.Append("<li>").Append(WebUtility.HtmlEncode(point.In(language))).Append("</li>");
        }

        html.Append("</ul>");
    }

    private static JsonObject Typed(string type, params IEnumerable<(string Name, JsonNode? Value)> properties)
    {
        var node = new JsonObject { ["@type"] = type };
        foreach (var (name, value) in properties)
        {
            node[name] = value;
        }

        return node;
    }
}
