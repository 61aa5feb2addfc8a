using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.Framework.Security;

/// <summary>Changes the time zone of the current session, so that the next page uses it.</summary>
public static class SessionZone
{
    public static async Task TellTimesInAsync(this HttpContext context, string? zone)
    {
        var session = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (session is not { Principal.Identity: ClaimsIdentity current, Properties: { } properties } || current.FindFirst(SessionClaims.Zone)?.Value == zone)
        {
            return;
        }

        var identity = current.Clone();
        identity.TryRemoveClaim(identity.FindFirst(SessionClaims.Zone));
        if (zone is not null)
        {
            identity.AddClaim(new Claim(SessionClaims.Zone, zone));
        }

        await context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity), properties); // Renews the same session.
    }
}
