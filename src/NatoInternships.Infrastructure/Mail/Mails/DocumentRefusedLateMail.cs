using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Says that a file was refused after the deadline and until when it can be replaced (ruling A23).</summary>
public sealed class DocumentRefusedLateMail(PortalDbContext db, SiteLinks links) : AccountMail(db, links)
{
    public override string Template => MailTemplates.DocumentRefusedLate;

    private protected override async Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        var row = await (from reopening in Db.SectionReopenings
                         join application in Db.Applications on reopening.ApplicationId equals application.Id
                         join vacancy in Db.Vacancies on application.VacancyId equals vacancy.Id
                         join document in Db.Documents on reopening.DocumentId equals document.Id
                         where reopening.Id == message.SubjectId
                         select new
                         {
                             reopening.Until, DocumentId = document.Id, document.Kind, IsTranslation = document.TranslationOfId != null, document.RefusalReason,
                             application.Reference, vacancy.Number, vacancy.Title,
                         })
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (row?.RefusalReason is not { } reason)
        {
            return null;
        }

        var language = letter.Language;

        return letter.Say("Why")
            .Facts(
                ("Fact_Vacancy", $"{row.Title.In(language)} ({row.Number})"),
                ("Fact_Document", MailText.Get(language, row.IsTranslation ? "Kind_SelfTranslation" : $"Kind_{row.Kind}")))
            .SayOwn($"Refused_{reason}")
            .Say("Stands")
            .Say("Until", MailText.Deadline(language, row.Until))
            .Link("Link", MailLinks.ReplaceDocument(row.Reference, row.DocumentId))
            .To(address, row.Number);
    }
}
