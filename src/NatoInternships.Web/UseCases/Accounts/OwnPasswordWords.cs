using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Reads the words that a new password of an account must not consist of: the names and the address of its owner.</summary>
public sealed class OwnPasswordWords(PortalDbContext db)
{
    public async Task<IReadOnlyList<string?>> OfAsync(Guid userId, CancellationToken ct)
    {
        var account = await db.Users.Where(u => u.Id == userId).Select(u => new { u.Email, u.DisplayName }).SingleOrDefaultAsync(ct);
        var profile = await db.Candidates.AsNoTracking().Where(c => c.UserId == userId).Select(c => c.Profile).SingleOrDefaultAsync(ct);

        return [profile?.GivenNames, profile?.FamilyName, account?.DisplayName, account?.Email];
    }
}
