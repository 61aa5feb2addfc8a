using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// Begins a change of one's mail address: the new one must be confirmed first, and a change that waits already is ended (ADR 0029). An
/// address that has an account gets a mail that says so; the answer and what the pages show are the same.
/// </summary>
public sealed class AskForNewEmail(
    PortalDbContext db, CheckCurrentPassword check, ILookupNormalizer normalizer, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    public async Task<AskForNewEmailOutcome> ExecuteAsync(Guid userId, Guid sessionId, string password, string newEmail, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == userId, ct);
        var checkedPassword = await check.ExecuteAsync(user, sessionId, password, ct);
        if (checkedPassword != PasswordCheck.Right)
        {
            return new AskForNewEmailOutcome.NotRight(checkedPassword);
        }

        if (!await AccountMails.MayAskAsync(db, userId, AccountTokenPurpose.ChangeEmail, now, ct))
        {
            return new AskForNewEmailOutcome.TooOften();
        }

        var waiting = await db.AccountTokens.OpenChangesOf(userId, now).ToListAsync(ct);
        waiting.ForEach(change => change.UsedAt = now);
        var token = AccountMails.AddToken(db, userId, AccountTokenPurpose.ChangeEmail, now, newEmail: newEmail);
        var key = normalizer.NormalizeEmail(newEmail);
        if (await db.Users.Where(u => u.NormalizedEmail == key).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(ct) is { } other)
        {
            await ExistingAccounts.TellAsync(db, outbox, other, now, ct);
        }
        else
        {
            outbox.Add(MailTemplates.ChangeEmail, userId, token.Id);
        }

        audit.Add(userId, AuditActions.EmailChangeAsked, AuditSubjects.Account, userId);
        await db.SaveChangesAsync(ct);

        return new AskForNewEmailOutcome.Asked();
    }
}
