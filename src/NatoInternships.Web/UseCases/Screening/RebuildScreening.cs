using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Screening;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.UseCases.Screening;

/// <summary>
/// Writes the rows of screening that are missing or wrong, each in a save of its own. Beside traffic, a row that changes at that moment is
/// read again.
/// </summary>
public sealed class RebuildScreening(PortalDbContext db, ScreeningProjection projection)
{
    private const int MostTries = 5;

    /// <returns>The number of rows that were missing or wrong.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var wrong = new List<Guid>();
        await foreach (var (applicationId, expected, found) in projection.ReadAsync(ct))
        {
            if (found != expected)
            {
                wrong.Add(applicationId);
            }
        }

        foreach (var applicationId in wrong)
        {
            await MendAsync(applicationId, ct);
        }

        return wrong.Count;
    }

    private async Task MendAsync(Guid applicationId, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            await projection.MendAsync(applicationId, ct);
            try
            {
                await db.SaveChangesAsync(ct);

                return;
            }
            catch (Exception exception) when (tries < MostTries && FreeChoice.ShouldRetry(db, exception))
            {
                // A submit, a withdrawal or a decision was faster.
            }
        }
    }
}
