using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>Closes a need for good, with a reason. The division or the Internship Office does it.</summary>
public sealed class CloseNeed(PortalDbContext db, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    /// <param name="actorId">A member of the division, or of the Internship Office.</param>
    /// <param name="id">The need.</param>
    /// <param name="seen">The revision that the page showed.</param>
    /// <param name="reason">Not empty.</param>
    /// <param name="byOffice">Whether the account acts for the Internship Office.</param>
    /// <param name="ct">Cancels the save.</param>
    public Task<NeedOutcome> ExecuteAsync(Guid actorId, Guid id, int seen, string reason, bool byOffice, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        return db.ChangeNeedAsync(
            byOffice ? db.NeedsOfTheOffice() : db.NeedsOf(actorId, now), id, seen, need => need.CanBeClosed,
            async need =>
            {
                need.Close(reason, byOffice, now);
                audit.Add(actorId, AuditActions.NeedClosed, AuditSubjects.Need, id, byOffice ? "by the office" : "by the division");
                if (byOffice)
                {
                    await NeedMails.AddAsync(db, outbox, MailTemplates.NeedClosed, need, now, ct);
                }

                return null;
            },
            ct);
    }
}
