using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Caching;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Public.SecurityTxt;

/// <summary>Serves security.txt, the contact for vulnerabilities (RFC 9116).</summary>
[Area("Public")]
[AllowAnonymous]
public sealed class SecurityTxtController(TimeProvider clock, IOptions<SiteOptions> site, IOptions<ContactOptions> contacts) : Controller
{
    /// <summary>RFC 9116 recommends less than a year. Counted from the last midnight in Brussels, when cached copies also expire.</summary>
    private const int DaysValid = 180;

    [HttpGet("/.well-known/security.txt")]
    [PublicPage]
    public IActionResult Index()
    {
        var now = clock.GetUtcNow();
        var expires = BrusselsTime.StartOf(BrusselsTime.From(now).Date.AddDays(DaysValid)).Utc;
        HttpContext.KeepPage(CacheLifetime.Until(now, []));
        IEnumerable<string> lines =
        [
            $"Contact: {contacts.Value.Security.AbsoluteUri}",
            $"Expires: {expires.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}",
            "Preferred-Languages: en, fr",
            $"Canonical: {site.Value.Absolute("/.well-known/security.txt")}",
            .. Enum.GetValues<Language>().Select(language => $"Policy: {site.Value.Page(language, LinkPath.Of(PublicLinks.Help()))}#security"),
        ];

        return Content(string.Join('\n', lines) + "\n", "text/plain", Encoding.UTF8);
    }
}
