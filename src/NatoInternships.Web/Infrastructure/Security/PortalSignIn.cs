using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.Infrastructure.Security;

/// <summary>Opens a session for an account whose right to one has been established.</summary>
public sealed class PortalSignIn(PortalDbContext db)
{
    /// <returns>Who is signed in from now on.</returns>
    public async Task<ClaimsPrincipal> SignInAsync(HttpContext context, Guid userId, CancellationToken ct)
    {
        var properties = new AuthenticationProperties();
        properties.Items[DatabaseTicketStore.DeviceItem] = SessionDevice.Of(context.Request.Headers.UserAgent);
        var person = await PrincipalAsync(userId, ct);
        await context.SignInAsync(IdentityConstants.ApplicationScheme, person, properties);

        return person;
    }

    /// <summary>The claims of a new session: ids and roles, no name.</summary>
    public async Task<ClaimsPrincipal> PrincipalAsync(Guid userId, CancellationToken ct)
    {
        var roles = await (from held in db.UserRoles
                           join role in db.Roles on held.RoleId equals role.Id
                           where held.UserId == userId
                           select role.Name).ToListAsync(ct);
        var candidate = await db.Candidates.AsNoTracking()
            .Where(c => c.UserId == userId)
            .Select(c => new { c.Id, c.Profile })
            .SingleOrDefaultAsync(ct);
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, userId.ToString()),
            new(SessionClaims.SessionId, Guid.NewGuid().ToString()),
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
}
