using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.Areas.Account.SecondFactor;

/// <summary>Makes the page of a set-up. The app shows the address of the account beside its codes.</summary>
public sealed class SetUpPageQuery(PortalDbContext db)
{
    /// <param name="userId">The account.</param>
    /// <param name="secret">The new secret.</param>
    /// <param name="code">As typed; null for a fresh form.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<SetUpPage> PageAsync(Guid userId, byte[] secret, string? code, CancellationToken ct)
    {
        var email = await db.Users.Where(user => user.Id == userId).Select(user => user.Email).SingleAsync(ct);

        return SetUpPage.Of(secret, email ?? "", code);
    }
}
