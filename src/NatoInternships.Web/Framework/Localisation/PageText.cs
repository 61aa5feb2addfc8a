using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Controllers;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Framework.Localisation;

/// <summary>
/// The texts of the page being answered, in its language: first those beside its controller, then the shared ones.
/// Views know it as <c>T</c>.
/// </summary>
public sealed class PageText
{
    private readonly TextCatalogue catalogue;
    private readonly IHttpContextAccessor? http;
    private readonly string? feature;
    private readonly Language? language;

    // A page asks for a hundred texts; an error page has another action than the one it stands for.
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

    /// <summary>The text as it is written, placeholders included.</summary>
    public string this[string key] => catalogue.Get(Feature(), Language, key);

    /// <summary>The text with {0}, {1}… filled in, numbers and dates in the page's culture.</summary>
    public string this[string key, params object?[] args] => string.Format(Culture, this[key], args);

    /// <summary>A text that contains HTML of ours; the arguments are encoded, unless they are HTML content themselves.</summary>
    public IHtmlContent Html(string key, params object?[] args) =>
        args.Length == 0 ? new HtmlString(this[key]) : new HtmlContentBuilder().AppendFormat(Culture, this[key], args!);

    /// <summary>
    /// The text <c>key_one</c> or <c>key_other</c>, with {0} as the count in the page's format and {1}… as the arguments.
    /// French counts 0 as one.
    /// </summary>
    public string Count(string key, long count, params object?[] args)
    {
        var isOne = Language == Language.French ? count is 0 or 1 : count is 1;

        return string.Format(Culture, this[key + (isOne ? "_one" : "_other")], [Format.In(Language).Number(count), .. args]);
    }

    public bool Has(string key) => TextCatalogue.Find(Feature(), Language, key) is not null;

    /// <summary>The texts of another feature, for example of a mail or of a status shown in several places.</summary>
    public PageText For(string area, string featureName) => new(catalogue, http, $"{area}.{featureName}", language);

    /// <summary>The same texts in a stated language, whatever the page's: for mails and documents.</summary>
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
