using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>Adds mails to the unit of work at hand: they leave only if their cause is saved.</summary>
public sealed class Outbox(PortalDbContext db, TimeProvider clock)
{
    /// <param name="template">Name of a mail template.</param>
    /// <param name="userId">The account it goes to; null where the subject knows the address.</param>
    /// <param name="subjectId">What it is about.</param>
    /// <param name="isBulk">Bulk mails leave after account mails (ruling A20).</param>
    public void Add(string template, Guid? userId, Guid? subjectId = null, bool isBulk = false)
    {
        var now = clock.GetUtcNow();
        db.OutboxMessages.Add(new OutboxMessage
        {
            Id = Guid.CreateVersion7(now),
            Template = template,
            UserId = userId,
            SubjectId = subjectId,
            Priority = isBulk ? 10 : 0,
            CreatedAt = now,
            DueAt = now,
        });
    }
}
