using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Secrets;

namespace NatoInternships.Infrastructure.Seeding.People;

/// <summary>Writes the audit entries and the sent mails of steps that lie in the past.</summary>
internal sealed class DemoTrail
{
    private static readonly TimeSpan SendingTook = TimeSpan.FromSeconds(20);

    private readonly PortalDbContext db;
    private readonly PastClock clock = new();
    private readonly AuditTrail audit;

    public DemoTrail(PortalDbContext db, SecretKeys keys)
    {
        this.db = db;
        audit = new AuditTrail(db, keys, clock);
    }

    /// <summary>Returns the audit trail at a past time. The next call changes the time.</summary>
    public AuditTrail At(DateTimeOffset at)
    {
        clock.Now = at;

        return audit;
    }

    /// <summary>Adds a mail that counts as sent, so that the outbox never sends it.</summary>
    public void SentMail(DateTimeOffset at, string template, Guid userId, Guid subjectId, bool isBulk = false) => db.OutboxMessages.Add(new OutboxMessage
    {
        Id = Guid.CreateVersion7(at),
        Template = template,
        UserId = userId,
        SubjectId = subjectId,
        Priority = isBulk ? 10 : 0,
        CreatedAt = at,
        DueAt = at,
        Attempts = 1,
        SentAt = at + SendingTook,
    });

    private sealed class PastClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
