using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>Reads one application whole, for its owner only, in a fixed number of queries.</summary>
public sealed class ApplicationReadings(PortalDbContext db, OwnAnswers own, TimeProvider clock)
{
    /// <returns>Null for a missing application and for somebody else's alike.</returns>
    public async Task<ApplicationReading?> FindAsync(Guid candidateId, string reference, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var folder = await ApplicationFolder.LoadAsync(db, candidateId, reference, ct);
        if (folder is null)
        {
            return null;
        }

        var standing = folder.Application.SubmittedVersion == 0 ? null : await StandingAsync(folder.Application.Id, ct);

        return new ApplicationReading(folder, standing, await own.SectionsAsync(folder.Vacancy.Id, ct), now);
    }

    private async Task<StandingVersion> StandingAsync(Guid applicationId, CancellationToken ct)
    {
        var latest = await db.Submissions.AsNoTracking()
            .Where(s => s.ApplicationId == applicationId)
            .OrderByDescending(s => s.Version)
            .Select(s => new { s.Receipt, s.Version, s.ArrivedAt, s.ContentHash, s.Content })
            .FirstAsync(ct);

        return new StandingVersion(latest.Receipt, latest.Version, latest.ArrivedAt, latest.ContentHash, SealedContent.Read(latest.Content));
    }
}
