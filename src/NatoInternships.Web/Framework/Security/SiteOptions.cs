using System.ComponentModel.DataAnnotations;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Security;

/// <summary>Section "Site": where the portal is reached. Absolute links are made from it, never from the Host header.</summary>
public sealed record SiteOptions
{
    /// <summary>Scheme and host, for example https://internships.example, without a path.</summary>
    [Required]
    public required Uri BaseUrl { get; init; }

    public string Origin => BaseUrl.GetLeftPart(UriPartial.Authority);

    public string Absolute(PathString path) => Origin + path.ToUriComponent();

    /// <summary>The page of this path, stated without language, in that language.</summary>
    public string Page(Language language, PathString path) =>
        Absolute(new PathString("/" + language.Code()).Add(path == "/" ? PathString.Empty : path));

    /// <summary>The same page for a reader of no stated language: the portal redirects by cookie and browser.</summary>
    public string PageInAnyLanguage(PathString path) => Absolute(path.HasValue ? path : "/");
}
