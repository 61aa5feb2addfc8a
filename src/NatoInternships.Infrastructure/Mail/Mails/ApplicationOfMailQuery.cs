using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Finds the application that a mail is about.</summary>
public sealed class ApplicationOfMailQuery(PortalDbContext db)
{
    public Task<ApplicationOfMail?> FindAsync(Guid? applicationId, CancellationToken ct) =>
        (from application in db.Applications
         join vacancy in db.Vacancies on application.VacancyId equals vacancy.Id
         where application.Id == applicationId
         select new ApplicationOfMail(application.Reference, application.Status, vacancy.Number, vacancy.Title, vacancy.ClosesAt))
        .AsNoTracking()
        .SingleOrDefaultAsync(ct);
}
