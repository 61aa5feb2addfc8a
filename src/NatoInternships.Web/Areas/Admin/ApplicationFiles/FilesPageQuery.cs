using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Links;

namespace NatoInternships.Web.Areas.Admin.ApplicationFiles;

/// <summary>Loads the page with all files of an application.</summary>
public sealed class FilesPageQuery(PortalDbContext db, EvidenceQuery evidence)
{
    /// <summary>Returns null when there is no such application, or no submission of it is in force.</summary>
    public async Task<FilesPage?> FindAsync(string reference, EvidenceChoice choice, CancellationToken ct)
    {
        var found = await (
            from application in db.Applications
            where application.Reference == reference && application.Status == ApplicationStatus.Submitted
            join submission in db.Submissions on new { ApplicationId = application.Id, Version = application.SubmittedVersion } equals new { submission.ApplicationId, submission.Version }
            join vacancy in db.Vacancies on application.VacancyId equals vacancy.Id
            select new { application.Id, vacancy.Number, vacancy.Title, submission.Version, submission.ArrivedAt, submission.Content }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var content = SealedContent.Read(found.Content);
        var pane = await evidence.PaneAsync(reference, content, choice, (file, page) => OfficeLinks.ApplicationFiles(reference, file, page), ct);

        return new FilesPage(found.Id, reference, PersonName.Of(content.Profile).Full ?? reference, found.Number, found.Title, found.Version, found.ArrivedAt, pane);
    }
}
