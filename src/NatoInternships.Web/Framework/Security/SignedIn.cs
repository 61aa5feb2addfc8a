using System.Security.Claims;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.Framework.Security;

/// <summary>Reads the signed-in user from the claims of the session. Each method throws when the claim is missing.</summary>
public static class SignedIn
{
    public static Guid UserId(this ClaimsPrincipal user) => Id(user, ClaimTypes.NameIdentifier);

    /// <summary>Returns the candidate of an account with <see cref="Policies.Candidate"/>.</summary>
    public static Guid CandidateId(this ClaimsPrincipal user) => Id(user, SessionClaims.CandidateId);

    /// <summary>Returns the id of the current session's row.</summary>
    public static Guid SessionId(this ClaimsPrincipal user) => Id(user, SessionClaims.SessionId);

    public static bool IsSignedIn(this ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true;

    /// <summary>Returns whether the account is staff, whose sessions are shorter; false for an anonymous user.</summary>
    public static bool IsStaff(this ClaimsPrincipal user) => user.IsSignedIn() && PortalRoles.AreStaff(user.FindAll(ClaimTypes.Role).Select(claim => claim.Value));

    /// <summary>Returns the name that colleagues see of a staff account, or null for a candidate or an account without a name.</summary>
    public static string? DisplayName(this ClaimsPrincipal user) => user.FindFirstValue(SessionClaims.DisplayName);

    private static Guid Id(ClaimsPrincipal user, string claim) =>
        Guid.Parse(user.FindFirstValue(claim) ?? throw new InvalidOperationException($"The session has no claim {claim}."));
}
