using System.ComponentModel.DataAnnotations;

namespace NatoInternships.Web.Infrastructure.Security;

/// <summary>Section "Site": where the portal is reached. Absolute links are made from it, never from the Host header.</summary>
public sealed record SiteOptions
{
    /// <summary>Scheme and host, for example https://internships.example, without a path.</summary>
    [Required]
    public required Uri BaseUrl { get; init; }

    public string Origin => BaseUrl.GetLeftPart(UriPartial.Authority);

    public string Absolute(PathString path) => Origin + path.ToUriComponent();
}
