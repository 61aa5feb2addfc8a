using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Account.Theme;

/// <summary>Chooses light or dark colours for this browser. Open to every account.</summary>
[Area("Account")]
[Authorize(Policy = Policies.SignedIn)]
[Route("account/security/theme")]
public sealed class ThemeController : Controller
{
    [HttpPost]
    public IActionResult Index(string? theme)
    {
        if (theme is "light" or "dark")
        {
            var always = new CookieOptions { Path = "/", MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = Request.IsHttps, IsEssential = true };
            Response.Cookies.Append("theme", theme, always);
        }
        else
        {
            Response.Cookies.Delete("theme", new CookieOptions { Path = "/" });
        }

        TempData["Notice"] = "ThemeChosen";

        return Redirect(Url.Content(AccountLinks.Security()));
    }
}
