using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Tells the new deadline. Null after a later extension, which has its own mail, and after a cancellation.</summary>
public sealed class DeadlineExtendedMail(PortalDbContext db, SiteLinks links, TimeProvider clock) : AccountMail(db, links)
{
    public override string Template => MailTemplates.DeadlineExtended;

    private protected override async Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        var row = await (from extension in Db.DeadlineExtensions
                         join vacancy in Db.Vacancies on extension.VacancyId equals vacancy.Id
                         join application in Db.Applications on vacancy.Id equals application.VacancyId
                         join candidate in Db.Candidates on application.CandidateId equals candidate.Id
                         where extension.Id == message.SubjectId && candidate.UserId == message.UserId
                             && vacancy.Status == VacancyStatus.Published && extension.Number == vacancy.ExtensionCount
                         select new { Extension = extension, application.Reference, application.Status, vacancy.Number, vacancy.Title })
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (row is null || row.Extension.To.HasPassed(clock.GetUtcNow()))
        {
            return null;
        }

        var language = letter.Language;

        return letter.Say("Why")
            .Facts(
                ("Fact_Vacancy", $"{row.Title.In(language)} ({row.Number})"),
                ("Fact_DeadlineBefore", MailText.Deadline(language, row.Extension.From.ClosesAt)),
                ("Fact_DeadlineNow", MailText.Deadline(language, row.Extension.To.ClosesAt)),
                ("Fact_Reason", row.Extension.Reason.In(language)))
            .Say("Everybody")
            .Say(row.Status == ApplicationStatus.Submitted ? "Submitted" : "Draft")
            .Link("Link", MailLinks.Application(row.Reference))
            .To(address, row.Number);
    }
}
