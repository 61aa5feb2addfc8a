using System.Security.Claims;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.Framework.Security;

/// <summary>Who is signed in, from the claims of the session. Each throws where the page let somebody in who has no such claim.</summary>
public static class SignedIn
{
    public static Guid UserId(this ClaimsPrincipal user) => Id(user, ClaimTypes.NameIdentifier);

    /// <summary>Of an account with <see cref="Policies.Candidate"/>.</summary>
    public static Guid CandidateId(this ClaimsPrincipal user) => Id(user, SessionClaims.CandidateId);

    /// <summary>The row of the session at hand.</summary>
    public static Guid SessionId(this ClaimsPrincipal user) => Id(user, SessionClaims.SessionId);

    public static bool IsSignedIn(this ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true;

    /// <summary>Whether the account is one of staff, whose sessions are shorter; false for an anonymous user.</summary>
    public static bool IsStaff(this ClaimsPrincipal user) => user.IsSignedIn() && PortalRoles.AreStaff(user.FindAll(ClaimTypes.Role).Select(claim => claim.Value));

    private static Guid Id(ClaimsPrincipal user, string claim) =>
        Guid.Parse(user.FindFirstValue(claim) ?? throw new InvalidOperationException($"Nobody with {claim} is signed in."));
}
