using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.Areas.Account.Invitation;

/// <summary>Reads the address of an account.</summary>
public sealed class AccountEmailQuery(PortalDbContext db)
{
    public async Task<string> OfAsync(Guid userId, CancellationToken ct) =>
        await db.Users.Where(user => user.Id == userId).Select(user => user.Email).SingleAsync(ct) ?? "";
}
