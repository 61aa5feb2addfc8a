using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Controllers;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;

namespace NatoInternships.Web.Framework.Localisation;

/// <summary>
/// The texts of the current page in its language: first those of its controller, then those of its area, then the shared ones. Views use it as <c>T</c>.
/// </summary>
public sealed class PageText
{
    private readonly TextCatalogue catalogue;
    private readonly IHttpContextAccessor? http;
    private readonly string? feature;
    private readonly Language? language;

    // A page has about a hundred texts. The action is compared, because an error page has another action than the failed page.
    private (ControllerActionDescriptor? Action, string? Feature) found;

    public PageText(TextCatalogue catalogue, IHttpContextAccessor http)
        : this(catalogue, http, feature: null, language: null)
    {
    }

    private PageText(TextCatalogue catalogue, IHttpContextAccessor? http, string? feature, Language? language)
    {
        this.catalogue = catalogue;
        this.http = http;
        this.feature = feature;
        this.language = language;
    }

    public Language Language => language ?? PageLanguage.Current;

    private CultureInfo Culture => Language.Culture();

    /// <summary>Returns the text unchanged, including placeholders.</summary>
    public string this[string key] => catalogue.Get(Feature(), Language, key);

    /// <summary>Returns the text with {0}, {1}… replaced, with numbers and dates in the page's culture.</summary>
    public string this[string key, params object?[] args] => string.Format(Culture, this[key], args);

    /// <summary>Returns a text with HTML. Arguments are encoded unless they are HTML content.</summary>
    public IHtmlContent Html(string key, params object?[] args) =>
        args.Length == 0 ? new HtmlString(this[key]) : new HtmlContentBuilder().AppendFormat(Culture, this[key], args!);

    /// <summary>
    /// Returns the text <c>key_one</c> or <c>key_other</c>, with the formatted count as {0} and the arguments as {1}… French treats 0 as
    /// singular.
    /// </summary>
    public string Count(string key, long count, params object?[] args)
    {
        var isOne = Language == Language.French ? count is 0 or 1 : count is 1;

        return string.Format(Culture, this[key + (isOne ? "_one" : "_other")], [Format.In(Language).Number(count), .. args]);
    }

    /// <summary>Returns ": " and the name, for the hidden words that say what a short link such as "Change" is about.</summary>
    public string Colon(string name) => (Language == Language.French ? "\u00A0: " : ": ") + name;

    /// <summary>Like <see cref="Colon"/>, for a label. In French its first letter becomes small, as inside a sentence.</summary>
    public string ColonLabel(string label) => Colon(
        Language == Language.French && label.Length > 1 && char.IsLower(label[1]) ? char.ToLower(label[0], Culture) + label[1..] : label);

    public bool Has(string key) => TextCatalogue.Find(Feature(), Language, key) is not null;

    /// <summary>Returns the texts of another feature, for example of a mail or of a status that several pages show.</summary>
    public PageText For(string area, string featureName) => new(catalogue, http, $"{area}.{featureName}", language);

    /// <summary>Returns the same texts in another language, for mails and documents.</summary>
    public PageText In(Language stated) => new(catalogue, http, feature, stated);

    private string Feature()
    {
        if (feature is not null)
        {
            return feature;
        }

        var action = http?.HttpContext?.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>();
        if (found.Feature is null || found.Action != action)
        {
            found = (action, action is not null && action.RouteValues.TryGetValue("area", out var area) && area is not null
                ? $"{area}.{action.ControllerName}"
                : TextCatalogue.SharedFeature);
        }

        return found.Feature!;
    }
}
