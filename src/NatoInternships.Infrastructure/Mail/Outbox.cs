using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>Adds mails to the current unit of work. They are sent only if the change that caused them is saved.</summary>
public sealed class Outbox(PortalDbContext db, TimeProvider clock)
{
    /// <param name="template">A constant of <see cref="MailTemplates"/>.</param>
    /// <param name="userId">The account of the recipient; null when the subject has the address.</param>
    /// <param name="subjectId">The id of the subject that <see cref="MailTemplates"/> names for the template.</param>
    /// <param name="isBulk">Bulk mails are sent after account mails (ruling A20).</param>
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
