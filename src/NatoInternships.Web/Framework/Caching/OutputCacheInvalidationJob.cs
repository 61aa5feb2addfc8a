using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.UseCases;

namespace NatoInternships.Web.Framework.Caching;

/// <summary>
/// Invalidates this process's cached pages when another process changed a vacancy, within two seconds.
/// </summary>
public sealed class OutputCacheInvalidationJob(IServiceScopeFactory scopes, PublishedVacancyCache vacancies, PublicPages pages, TimeProvider clock, ILogger<OutputCacheInvalidationJob> log)
    : PeriodicBackgroundService(TimeSpan.FromSeconds(2), clock, log)
{
    private PublishedVacancyVersion? known;
    private bool onceMore;

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var current = await vacancies.VersionAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), ct);
        var changed = known is not null && current != known;
        if (changed || onceMore)
        {
            await pages.ForgetAsync(ct);
        }

        // A page that was being made of the old rows may have been kept just after: it goes at the next turn.
        (known, onceMore) = (current, changed);
    }
}
