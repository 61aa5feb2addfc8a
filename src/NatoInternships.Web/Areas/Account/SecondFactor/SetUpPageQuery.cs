using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Account.SecondFactor;

/// <summary>Makes the page of a set-up. The app shows the address of the account beside its codes.</summary>
public sealed class SetUpPageQuery(PortalDbContext db)
{
    /// <param name="next">The step of the sign-in, with the new secret.</param>
    /// <param name="code">As typed; null for a fresh form.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Null when the account has changed since: a copied cookie must not show the secret of an app in use.</returns>
    public async Task<SetUpPage?> PageAsync(SecondFactorCookie.Content next, string? code, CancellationToken ct)
    {
        var account = await db.Users.Where(user => user.Id == next.UserId && user.SecurityStamp == next.SecurityStamp && !user.IsDisabled)
            .Select(user => new { user.Email })
            .SingleOrDefaultAsync(ct);

        return account is null ? null : SetUpPage.Of(next.Secret ?? [], account.Email ?? "", code);
    }
}
