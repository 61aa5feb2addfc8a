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
    /// <remarks>The second factor of the present session counts for the new one of the same account.</remarks>
    /// <returns>The user of the next requests.</returns>
    public async Task<ClaimsPrincipal> SignInAsync(HttpContext context, Guid userId, CancellationToken ct)
    {
        var secondFactor = context.User.IsSignedIn() && context.User.UserId() == userId ? context.User.FindFirstValue(SessionClaims.SecondFactor) : null;

        return await OpenAsync(context, await PrincipalAsync(userId, secondFactor, ct), ct);
    }

    /// <summary>Does the same after a password check. If the account has changed since the check, the new session is invalid.</summary>
    public Task<ClaimsPrincipal> SignInAsync(HttpContext context, SignInOutcome.Accepted accepted, CancellationToken ct) =>
        SignInAsync(context, accepted.UserId, accepted.SecurityStamp, accepted.IsExempt ? SessionClaims.Exempt : null, ct);

    /// <summary>Does the same after the second factor. If the account has changed since its check, the new session is invalid.</summary>
    public Task<ClaimsPrincipal> SignInAfterSecondFactorAsync(HttpContext context, Guid userId, string securityStamp, CancellationToken ct) =>
        SignInAsync(context, userId, securityStamp, SessionClaims.Passed, ct);

    /// <summary>
    /// Returns the claims of a new session: ids, roles and the display name of staff. Throws <see cref="InvalidOperationException"/> for staff without a
    /// second factor, so that no way of signing in can omit it.
    /// </summary>
    public async Task<ClaimsPrincipal> PrincipalAsync(Guid userId, string? secondFactor, CancellationToken ct)
    {
        var account = await db.Users.Where(user => user.Id == userId).Select(user => new { user.SecurityStamp, user.DisplayName }).SingleAsync(ct);
        var roles = await (from userRole in db.UserRoles
                           join role in db.Roles on userRole.RoleId equals role.Id
                           where userRole.UserId == userId
                           select role.Name).ToListAsync(ct);
        if (secondFactor is null && PortalRoles.AreStaff(roles!))
        {
            throw new InvalidOperationException("A session of staff needs a second factor (ADR 0055).");
        }

        var candidate = await db.Candidates.AsNoTracking()
            .Where(c => c.UserId == userId)
            .Select(c => new { c.Id, c.Profile })
            .SingleOrDefaultAsync(ct);
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, userId.ToString()),
            new(SessionClaims.SessionId, Guid.NewGuid().ToString()),
            new(SessionClaims.SecurityStamp, account.SecurityStamp ?? ""),
            .. roles.Select(role => new Claim(ClaimTypes.Role, role!)),
        ];
        if (account.DisplayName is { } name)
        {
            claims.Add(new Claim(SessionClaims.DisplayName, name));
        }

        if (secondFactor is not null)
        {
            claims.Add(new Claim(SessionClaims.SecondFactor, secondFactor));
        }

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

    private async Task<ClaimsPrincipal> SignInAsync(HttpContext context, Guid userId, string securityStamp, string? secondFactor, CancellationToken ct)
    {
        var principal = await PrincipalAsync(userId, secondFactor, ct);
        var identity = (ClaimsIdentity)principal.Identity!;
        identity.RemoveClaim(identity.FindFirst(SessionClaims.SecurityStamp));
        identity.AddClaim(new Claim(SessionClaims.SecurityStamp, securityStamp));

        return await OpenAsync(context, principal, ct);
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
