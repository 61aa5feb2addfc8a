using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases;

namespace NatoInternships.Web.Infrastructure.Caching;

/// <summary>
/// Every two seconds: drops this process's kept pages when another one changed a notice, as the <see cref="NoticeBoard"/>'s marks tell.
/// </summary>
public sealed class ForgetEditedPages(IServiceScopeFactory scopes, NoticeBoard board, PublicPages pages, TimeProvider clock, ILogger<ForgetEditedPages> log)
    : Repeating(TimeSpan.FromSeconds(2), clock, log)
{
    private NoticeMarks? known;
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
