using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>
/// Tells a candidate that there are decisions on their applications, one mail for each release. The decision itself is only on the
/// portal's page, because a mail is read by others and kept by servers.
/// </summary>
public sealed class DecisionReleasedMail(PortalDbContext db, SiteLinks links) : AccountMail(db, links)
{
    private readonly SiteLinks sites = links;

    public override string Template => MailTemplates.DecisionReleased;

    /// <summary>Returns the mail as it will read, for the lead who releases.</summary>
    /// <param name="address">Of the candidate.</param>
    /// <param name="language">Of the candidate's account.</param>
    /// <param name="vacancies">Title and number of each vacancy that is decided, by number.</param>
    public ComposedMail Preview(string address, Language language, IEnumerable<(LocalizedText Title, string Number)> vacancies) =>
        Write(new MailLetter(Template, language, sites), address, vacancies);

    private protected override async Task<ComposedMail?> WriteAsync(MailLetter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        var vacancies = await (
            from released in Db.ReleasedDecisions
            where released.ReleaseId == message.SubjectId
            join application in Db.Applications on released.ApplicationId equals application.Id
            join candidate in Db.Candidates on application.CandidateId equals candidate.Id
            where candidate.UserId == message.UserId
            join vacancy in Db.Vacancies on application.VacancyId equals vacancy.Id
            orderby vacancy.Number
            select new { vacancy.Title.En, vacancy.Title.Fr, vacancy.Number }).ToListAsync(ct);

        return vacancies.Count == 0 ? null : Write(letter, address, vacancies.Select(vacancy => (new LocalizedText(vacancy.En, vacancy.Fr), vacancy.Number)));
    }

    private static ComposedMail Write(MailLetter letter, string address, IEnumerable<(LocalizedText Title, string Number)> vacancies) => letter
        .Say("Why")
        .Facts(vacancies.Select(vacancy => ("Fact_Vacancy", $"{vacancy.Title.In(letter.Language)} ({vacancy.Number})")))
        .Say("Where")
        .Link("Link", MailLinks.Applications())
        .To(address);
}
