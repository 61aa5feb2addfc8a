using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Common content of the mails that carry a receipt number.</summary>
public abstract class SubmissionMail(PortalDbContext db, SiteLinks links) : AccountMail(db, links)
{
    private protected override async Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        var row = await (from submission in Db.Submissions
                         join application in Db.Applications on submission.ApplicationId equals application.Id
                         join vacancy in Db.Vacancies on application.VacancyId equals vacancy.Id
                         where submission.Id == message.SubjectId
                          select new
                          {
                              submission.Receipt, submission.Version, submission.ArrivedAt, application.Reference, application.Status, application.JoinedPoolAt,
                              vacancy.Number, vacancy.Title, vacancy.ClosesAt,
                          })
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var language = letter.Language;

        letter.Say("Why")
            .Facts(
                ("Fact_Vacancy", $"{row.Title.In(language)} ({row.Number})"),
                ("Fact_Receipt", row.Receipt),
                ("Fact_ArrivedBrussels", Format.In(language).BrusselsDateAndTimeWithSeconds(row.ArrivedAt)),
                ("Fact_ArrivedUtc", Format.In(language).UtcDateAndTimeWithSeconds(row.ArrivedAt)));
        if (row.Status == ApplicationStatus.Submitted)
        {
            letter.SayOwn(row.JoinedPoolAt is null ? "Pool_Out" : "Pool_In");
        }

        return letter.Say("Open", MailText.Deadline(language, row.ClosesAt))
            .Say("Next")
            .Link("ReceiptLink", MailLinks.VersionReceipt(row.Reference, row.Version))
            .Link("CheckLink", MailLinks.Receipt(row.Receipt))
            .Link("Link", MailLinks.Application(row.Reference))
            .Say("Keep")
            .To(address, row.Number);
    }
}
