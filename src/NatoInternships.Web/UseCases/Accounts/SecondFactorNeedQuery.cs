using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Seeding;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Returns what the sign-in of an account needs besides the password (ADR 0055).</summary>
public sealed class SecondFactorNeedQuery(PortalDbContext db, IHostEnvironment environment)
{
    public async Task<SecondFactorNeed> OfAsync(Guid userId, string? email, CancellationToken ct)
    {
        var roles = await db.UserRoles.Where(role => role.UserId == userId).Select(role => role.RoleId).ToListAsync(ct);
        if (!PortalRoles.AreStaff(roles.Select(PortalRoles.NameOf)))
        {
            return SecondFactorNeed.None;
        }

        if (environment.IsDevelopment() && DemoAccounts.All.Any(account => account.Email == email))
        {
            return SecondFactorNeed.Exempt;
        }

        return await db.SecondFactors.AnyAsync(factor => factor.UserId == userId, ct) ? SecondFactorNeed.Code : SecondFactorNeed.SetUp;
    }
}
