using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Says why the inspection refused a file, while it can be replaced as usual.</summary>
public sealed class DocumentRefusedMail(PortalDbContext db, SiteLinks links) : AccountMail(db, links)
{
    public override string Template => MailTemplates.DocumentRefused;

    private protected override async Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        var row = await Db.Documents.AsNoTracking()
            .Where(d => d.Id == message.SubjectId)
            .Select(d => new { d.Kind, IsTranslation = d.TranslationOfId != null, d.RefusalReason })
            .SingleOrDefaultAsync(ct);
        if (row?.RefusalReason is not { } reason)
        {
            return null;
        }

        var kind = row.IsTranslation ? "Kind_SelfTranslation" : $"Kind_{row.Kind}";

        return letter.Say("Why")
            .Facts(("Fact_Document", MailText.Get(letter.Language, kind)))
            .SayOwn($"Refused_{reason}")
            .Say("Next")
            .Link("Link", MailLinks.Applications())
            .To(address);
    }
}
