using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>
/// Tells that a vacancy was cancelled, how many choices the candidate has now, and which vacancies of the call are still open. Null when the
/// candidate deleted the application before.
/// </summary>
public sealed class VacancyCancelledMail(PortalDbContext db, SiteLinks links, TimeProvider clock) : AccountMail(db, links)
{
    /// <summary>Highest number of open vacancies in the mail. The list of vacancies has all.</summary>
    private const int MostVacancies = 8;

    public override string Template => MailTemplates.VacancyCancelled;

    private protected override async Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        var row = await (from application in Db.Applications
                         join vacancy in Db.Vacancies on application.VacancyId equals vacancy.Id
                         join call in Db.Calls on vacancy.CallId equals call.Id
                         where application.Id == message.SubjectId && application.Status == ApplicationStatus.VacancyCancelled
                         select new
                         {
                             application.CandidateId, application.SubmittedVersion, application.WithdrawnAt, vacancy.Number, vacancy.Title, vacancy.ClosesAt,
                             vacancy.CallId, call.ApplicationLimit,
                             Used = Db.Applications.Count(other => other.CandidateId == application.CandidateId && other.CallId == vacancy.CallId && other.SlotNo != null),
                         })
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var language = letter.Language;
        var usedAChoice = row.SubmittedVersion > 0 && (row.WithdrawnAt is null || row.WithdrawnAt >= row.ClosesAt);
        letter.Say("Why")
            .Facts(("Fact_Vacancy", $"{row.Title.In(language)} ({row.Number})"), ("Fact_ChoicesLeft", $"{row.ApplicationLimit - row.Used} / {row.ApplicationLimit}"))
            .Say(usedAChoice ? "Freed" : "Unused");
        await SayWhatIsOpenAsync(letter, row.CandidateId, row.CallId, ct);

        return letter.Link("Link", "/applications").To(address, row.Number);
    }

    private async Task SayWhatIsOpenAsync(MailLetter letter, Guid candidateId, Guid callId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = await Db.Vacancies.AsNoTracking()
            .Where(v => v.CallId == callId && v.Status == VacancyStatus.Published && v.ClosesAt > now
                && !Db.Applications.Any(a => a.VacancyId == v.Id && a.CandidateId == candidateId && a.SlotNo != null))
            .OrderBy(v => v.ClosesAt).ThenBy(v => v.Number)
            .Select(v => new { v.Number, TitleEn = v.Title.En, TitleFr = v.Title.Fr, v.ClosesAt })
            .Take(MostVacancies)
            .ToListAsync(ct);
        if (open.Count == 0)
        {
            letter.Say("NoneOpen");

            return;
        }

        letter.Say("Open", MailText.Deadline(letter.Language, open[0].ClosesAt));
        foreach (var vacancy in open)
        {
            letter.LinkTo($"{(letter.Language == Domain.Values.Language.French ? vacancy.TitleFr : vacancy.TitleEn)} ({vacancy.Number})", $"/vacancies/{vacancy.Number}");
        }

        letter.Link("AllLink", "/vacancies");
    }
}
