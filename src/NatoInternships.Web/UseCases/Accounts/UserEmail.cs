using Microsoft.AspNetCore.Identity;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.UseCases.Accounts;

internal static class UserEmail
{
    /// <summary>Sets the address of an account in all four columns of Identity.</summary>
    public static void UseEmail(this PortalUser user, string email, ILookupNormalizer normalizer)
    {
        user.Email = user.UserName = email;
        user.NormalizedEmail = normalizer.NormalizeEmail(email);
        user.NormalizedUserName = normalizer.NormalizeName(email);
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
    }
}
