using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.Areas.Account.AuthenticatorApp;

/// <summary>Reads what the page says about the app and the recovery codes of one account.</summary>
public sealed class AuthenticatorAppPageQuery(PortalDbContext db)
{
    /// <param name="userId">The signed-in user.</param>
    /// <param name="code">As typed; null for a fresh form.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<AuthenticatorAppPage> PageAsync(Guid userId, string? code, CancellationToken ct)
    {
        var setUpAt = await db.SecondFactors.Where(factor => factor.UserId == userId).Select(factor => (DateTimeOffset?)factor.SetUpAt).SingleOrDefaultAsync(ct);

        return new AuthenticatorAppPage(setUpAt, await db.RecoveryCodes.CountAsync(one => one.UserId == userId && one.UsedAt == null, ct), code);
    }
}
