using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Screening;

namespace NatoInternships.Web.UseCases.Screening;

/// <summary>Writes the rows of screening that are missing or wrong, 200 in a save. A second run continues after a crash.</summary>
public sealed class RebuildScreening(PortalDbContext db, ScreeningProjection projection)
{
    private const int BatchSize = 200;

    /// <returns>The number of rows that were missing or wrong.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var mended = 0;
        await foreach (var (applicationId, expected, found) in projection.ReadAsync(ct))
        {
            if (found == expected)
            {
                continue;
            }

            await projection.MendAsync(applicationId, expected, ct);
            if (++mended % BatchSize == 0)
            {
                await db.SaveChangesAsync(ct);
                db.ChangeTracker.Clear();
            }
        }

        await db.SaveChangesAsync(ct);

        return mended;
    }
}
