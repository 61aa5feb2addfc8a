using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Confirms a withdrawal.</summary>
public sealed class ApplicationWithdrawnMail(PortalDbContext db, SiteLinks links) : AccountMail(db, links)
{
    public override string Template => MailTemplates.ApplicationWithdrawn;

    private protected override async Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        var row = await (from application in Db.Applications
                         join vacancy in Db.Vacancies on application.VacancyId equals vacancy.Id
                         where application.Id == message.SubjectId
                         select new { application.WithdrawnAt, vacancy.Number, vacancy.Title, vacancy.ClosesAt })
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var language = letter.Language;
        var withdrawnAt = row.WithdrawnAt ?? message.CreatedAt; // Reopened since. The mail tells what was done at that time.
        letter.Say("Why").Facts(
            ("Fact_Vacancy", $"{row.Title.In(language)} ({row.Number})"),
            ("Fact_Withdrawn", Format.In(language).BrusselsDateAndTimeWithSeconds(withdrawnAt)));
        letter = withdrawnAt < row.ClosesAt ? letter.Say("Free", MailText.Deadline(language, row.ClosesAt)) : letter.Say("Late");

        return letter.Link("Link", MailLinks.Applications()).Say("NotYou").To(address, row.Number);
    }
}
