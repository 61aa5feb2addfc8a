using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>
/// Whether files may be changed from one application's page. Files belong to the candidate and serve all their applications, but
/// each page judges by its own: after its deadline another application's page is the way.
/// </summary>
/// <param name="Id">Of the application.</param>
/// <param name="UserId">The candidate's account.</param>
/// <param name="Status">Of the application.</param>
/// <param name="ClosesAt">UTC, exclusive.</param>
public sealed record OpenApplication(Guid Id, Guid UserId, ApplicationStatus Status, DateTimeOffset ClosesAt)
{
    public bool IsOpenAt(DateTimeOffset arrivedAt) => Status.Can(ApplicationMove.Edit) && arrivedAt < ClosesAt;

    /// <summary>Null for a missing one and for somebody else's alike.</summary>
    public static Task<OpenApplication?> FindAsync(PortalDbContext db, Guid candidateId, string reference, CancellationToken ct) =>
        (from application in db.Applications
         where application.CandidateId == candidateId && application.Reference == reference
         join vacancy in db.Vacancies on application.VacancyId equals vacancy.Id
         join candidate in db.Candidates on application.CandidateId equals candidate.Id
         select new OpenApplication(application.Id, candidate.UserId, application.Status, vacancy.ClosesAt)).SingleOrDefaultAsync(ct);
}
