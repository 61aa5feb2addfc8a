using System.ComponentModel.DataAnnotations;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Security;

/// <summary>Configuration section "Site": the public address. Absolute links use it, never the Host header.</summary>
public sealed record SiteOptions
{
    /// <summary>Scheme and host, for example https://internships.example, without a path.</summary>
    [Required]
    public required Uri BaseUrl { get; init; }

    public string Origin => BaseUrl.GetLeftPart(UriPartial.Authority);

    public string Absolute(PathString path) => Origin + path.ToUriComponent();

    /// <summary>Returns the URL of a path without language, in the given language.</summary>
    public string Page(Language language, PathString path) =>
        Absolute(new PathString("/" + language.Code()).Add(path == "/" ? PathString.Empty : path));

    /// <summary>Returns the URL of the same page without a language. The portal redirects by cookie and browser.</summary>
    public string PageInAnyLanguage(PathString path) => Absolute(path.HasValue ? path : "/");
}
