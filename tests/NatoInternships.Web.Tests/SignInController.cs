using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.Tests;

/// <summary>Opens the session of a stated account without its password, for tests that are not about signing in.</summary>
[AllowAnonymous]
public sealed class SignInController : Controller
{
    [HttpGet("/test/sign-in/{userId:guid}")]
    public async Task<IActionResult> Open(Guid userId, string role = PortalRoles.Candidate)
    {
        var identity = new ClaimsIdentity("test");
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, userId.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, "Somebody Unmistakable"));
        identity.AddClaim(new Claim(ClaimTypes.Role, role));
        await HttpContext.SignInAsync(new ClaimsPrincipal(identity));

        return NoContent();
    }
}
