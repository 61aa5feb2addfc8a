using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases;

namespace NatoInternships.Web.Framework.Caching;

/// <summary>
/// Every two seconds: drops this process's kept pages when another one changed a notice, as the <see cref="PublishedVacancyCache"/>'s marks tell.
/// </summary>
public sealed class OutputCacheInvalidationJob(IServiceScopeFactory scopes, PublishedVacancyCache board, PublicPages pages, TimeProvider clock, ILogger<OutputCacheInvalidationJob> log)
    : PeriodicBackgroundService(TimeSpan.FromSeconds(2), clock, log)
{
    private PublishedVacancyVersion? known;
    private bool onceMore;

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var marks = await board.MarksAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), ct);
        var changed = known is not null && marks != known;
        if (changed || onceMore)
        {
            await pages.ForgetAsync(ct);
        }

        // A page that was being made of the old rows may have been kept just after: it goes at the next turn.
        (known, onceMore) = (marks, changed);
    }
}
