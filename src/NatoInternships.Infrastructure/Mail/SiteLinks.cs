using Microsoft.Extensions.Configuration;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>Builds links in mails from the configured Site:BaseUrl, never from the Host header of a request.</summary>
public sealed class SiteLinks(IConfiguration configuration)
{
    private readonly Uri baseUrl = new(configuration["Site:BaseUrl"] ?? throw new InvalidOperationException("Site:BaseUrl is not configured."));

    /// <summary>Host of the site, also used in each Message-ID.</summary>
    public string Host => baseUrl.Host;

    /// <param name="language">Language of the page.</param>
    /// <param name="path">Without the language, for example /account/security.</param>
    public string To(Language language, string path) =>
        $"{baseUrl.GetLeftPart(UriPartial.Authority)}/{(language == Language.French ? "fr" : "en")}{path}";
}
