using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Replaces the recovery codes of an account within the current unit of work.</summary>
public sealed class RecoveryCodes(PortalDbContext db, SecondFactorSecrets secrets)
{
    /// <returns>The new codes, to be shown once.</returns>
    public async Task<IReadOnlyList<string>> ReplaceAsync(Guid userId, CancellationToken ct)
    {
        await RemoveAsync(userId, ct);
        var codes = SecondFactorSecrets.NewRecoveryCodes();
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { UserId = userId, CodeHash = secrets.HashOf(userId, code) }));

        return codes;
    }

    public async Task RemoveAsync(Guid userId, CancellationToken ct) =>
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(code => code.UserId == userId).ToListAsync(ct));
}
