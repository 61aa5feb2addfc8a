using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases;

namespace NatoInternships.Web.Infrastructure.Caching;

/// <summary>
/// Every two seconds: drops this process's kept pages when another one changed a notice. Each change leaves a mark that only rises:
/// a version, an extension or a cancellation, so that one row of sums tells.
/// </summary>
public sealed class ForgetEditedPages(IServiceScopeFactory scopes, PublicPages pages, TimeProvider clock, ILogger<ForgetEditedPages> log)
    : Repeating(TimeSpan.FromSeconds(2), clock, log)
{
    private Marks? known;
    private bool onceMore;

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var marks = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Vacancies
            .Where(v => v.Status != VacancyStatus.Draft)
            .GroupBy(_ => 1)
            .Select(all => new Marks(all.Count(), all.Sum(v => v.NoticeVersion), all.Sum(v => v.ExtensionCount), all.Count(v => v.CancelledAt != null)))
            .SingleOrDefaultAsync(ct); // one group of all
        var changed = known is not null && marks != known;
        if (changed || onceMore)
        {
            await pages.ForgetAsync(ct);
        }

        // A page that was being made of the old rows may have been kept just after: it goes at the next turn.
        (known, onceMore) = (marks ?? new Marks(0, 0, 0, 0), changed);
    }

    private sealed record Marks(int Published, int Versions, int Extensions, int Cancelled);
}
