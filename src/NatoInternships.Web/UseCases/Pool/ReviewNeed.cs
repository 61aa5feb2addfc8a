using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Pool;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>The Internship Office approves a need, or sends it back with a question. The members of the division get an email.</summary>
public sealed class ReviewNeed(PortalDbContext db, AuditTrail audit, Outbox outbox, TimeProvider clock)
{
    /// <param name="actorId">A member of the Internship Office, who is no member of the division.</param>
    /// <param name="id">The need.</param>
    /// <param name="seen">The revision that the page showed.</param>
    /// <param name="question">Null to approve.</param>
    /// <param name="ct">Cancels the save.</param>
    public Task<NeedOutcome> ExecuteAsync(Guid actorId, Guid id, int seen, string? question, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        return db.ChangeNeedAsync(
            db.NeedsOfTheOffice(), id, seen, need => need.State == NeedState.Asked,
            async need =>
            {
                if (await db.DivisionMembers.Of(actorId, now).AnyAsync(member => member.DivisionId == need.DivisionId, ct))
                {
                    return new NeedOutcome.OwnDivision();
                }

                if (question is not null)
                {
                    need.ReferBack(question, now);
                }
                else if (await db.ProblemOfAsync(need, ct) is { } problem)
                {
                    return new NeedOutcome.Refused(problem);
                }
                else
                {
                    need.Approve(now);
                }

                audit.Add(actorId, question is null ? AuditActions.NeedApproved : AuditActions.NeedReferredBack, AuditSubjects.Need, id, $"revision {need.Revision}");
                await NeedMails.AddAsync(db, outbox, question is null ? MailTemplates.NeedApproved : MailTemplates.NeedReferredBack, need, now, ct);

                return null;
            },
            ct);
    }
}
