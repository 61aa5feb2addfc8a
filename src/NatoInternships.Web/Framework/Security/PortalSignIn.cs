using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Security;

/// <summary>Opens a session for an account. The caller has checked the right to sign in.</summary>
public sealed class PortalSignIn(PortalDbContext db, DatabaseTicketStore sessions, KnownBrowserCookie browsers)
{
    /// <summary>Opens a session with a new key and row, and ends the session of the request, whoever owns it (ADR 0027).</summary>
    /// <returns>The user of the next requests.</returns>
    public async Task<ClaimsPrincipal> SignInAsync(HttpContext context, Guid userId, CancellationToken ct) =>
        await OpenAsync(context, await PrincipalAsync(userId, ct), ct);

    /// <summary>Does the same after a password check. If the account has changed since the check, the new session is invalid.</summary>
    public async Task<ClaimsPrincipal> SignInAsync(HttpContext context, SignInOutcome.Accepted accepted, CancellationToken ct)
    {
        var principal = await PrincipalAsync(accepted.UserId, ct);
        var identity = (ClaimsIdentity)principal.Identity!;
        identity.RemoveClaim(identity.FindFirst(SessionClaims.SecurityStamp));
        identity.AddClaim(new Claim(SessionClaims.SecurityStamp, accepted.SecurityStamp));

        return await OpenAsync(context, principal, ct);
    }

    /// <summary>Returns the claims of a new session: ids and roles, no name.</summary>
    public async Task<ClaimsPrincipal> PrincipalAsync(Guid userId, CancellationToken ct)
    {
        var stamp = await db.Users.Where(user => user.Id == userId).Select(user => user.SecurityStamp).SingleAsync(ct);
        var roles = await (from userRole in db.UserRoles
                           join role in db.Roles on userRole.RoleId equals role.Id
                           where userRole.UserId == userId
                           select role.Name).ToListAsync(ct);
        var candidate = await db.Candidates.AsNoTracking()
            .Where(c => c.UserId == userId)
            .Select(c => new { c.Id, c.Profile })
            .SingleOrDefaultAsync(ct);
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, userId.ToString()),
            new(SessionClaims.SessionId, Guid.NewGuid().ToString()),
            new(SessionClaims.SecurityStamp, stamp ?? ""),
            .. roles.Select(role => new Claim(ClaimTypes.Role, role!)),
        ];
        if (candidate is not null)
        {
            claims.Add(new Claim(SessionClaims.CandidateId, candidate.Id.ToString()));
            if (candidate.Profile.TimeZone is { } zone)
            {
                claims.Add(new Claim(SessionClaims.Zone, zone));
            }
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme));
    }

    private async Task<ClaimsPrincipal> OpenAsync(HttpContext context, ClaimsPrincipal principal, CancellationToken ct)
    {
        var before = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (before.Principal is { } current)
        {
            await sessions.EndAsync(current.SessionId(), ct);
        }

        // The request's own cookie handler has read the old key and would keep it. A new handler finds that session ended and creates a new
        // key.
        await using var scope = context.RequestServices.CreateAsyncScope();
        var handlers = scope.ServiceProvider.GetRequiredService<IAuthenticationHandlerProvider>();
        var handler = (IAuthenticationSignInHandler)(await handlers.GetHandlerAsync(context, IdentityConstants.ApplicationScheme))!;
        var properties = new AuthenticationProperties();
        properties.Items[DatabaseTicketStore.DeviceItem] = SessionDevice.Of(context.Request.Headers.UserAgent);
        await handler.SignInAsync(principal, properties);
        browsers.Remember(context, principal.UserId(), principal.FindFirstValue(SessionClaims.SecurityStamp) ?? "");

        return principal;
    }
}
