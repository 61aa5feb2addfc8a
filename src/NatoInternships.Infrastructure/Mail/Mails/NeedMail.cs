using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Pool;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>
/// Writes a mail to a member of a division about a need. It has no text that somebody typed. Null when the membership has ended, or the need is in
/// another state by now.
/// </summary>
public abstract class NeedMail(PortalDbContext db, SiteLinks links, TimeProvider clock) : AccountMail(db, links)
{
    /// <summary>The state that the mail tells of.</summary>
    private protected abstract NeedState State { get; }

    private protected override async Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        var state = State;
        var row = await (
            from member in Db.DivisionMembers.Of(message.UserId.GetValueOrDefault(), clock.GetUtcNow())
            join need in Db.Needs on member.DivisionId equals need.DivisionId
            where need.Id == message.SubjectId && need.State == state
            join division in Db.Divisions on need.DivisionId equals division.Id
            join intake in Db.Set<Intake>() on need.IntakeId equals intake.Id
            select new { need.Id, division.Code, intake.FirstDay, need.Places }).SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var format = Format.In(letter.Language);

        return letter.Say("Why")
            .Facts(("Fact_Division", row.Code), ("Fact_Intake", format.MonthAndYear(row.FirstDay)), ("Fact_Places", format.Number(row.Places)))
            .Say("Next")
            .Link("Link", MailLinks.Need(row.Id))
            .To(address, row.Code);
    }
}
