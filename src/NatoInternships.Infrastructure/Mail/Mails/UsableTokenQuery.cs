using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Finds the token of a mail with a link.</summary>
public sealed class UsableTokenQuery(PortalDbContext db, TimeProvider clock)
{
    /// <returns>Null when the token was used or has expired.</returns>
    public async Task<AccountToken?> FindAsync(OutboxMessage message, CancellationToken ct)
    {
        var token = await db.AccountTokens.SingleOrDefaultAsync(t => t.Id == message.SubjectId, ct);

        return token?.IsUsable(clock.GetUtcNow()) == true ? token : null;
    }
}
