using System.Security.Claims;

namespace NatoInternships.Web.Infrastructure.Security;

public static class SignedInUser
{
    /// <summary>The account's id; null for a stranger.</summary>
    public static Guid? FindUserId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
