using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Pool;
using NatoInternships.Web.Areas.Shared.Needs;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Lists;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Admin.Needs;

/// <summary>Reads the needs that the Internship Office sees: those that a division sent once.</summary>
public sealed class OfficeNeedsQuery(PortalDbContext db, PageText text, TimeProvider clock)
{
    /// <param name="state">The state to list.</param>
    /// <param name="division">Code of a division; null or unknown for all.</param>
    /// <param name="after">The key after which the page starts.</param>
    /// <param name="before">The key before which the page ends.</param>
    /// <param name="size">Number of rows.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<OfficeNeedsPage> ListAsync(NeedState state, string? division, string? after, string? before, int size, CancellationToken ct)
    {
        var divisions = await db.Divisions.Where(d => db.Needs.Any(need => need.DivisionId == d.Id && need.AskedAt != null))
            .OrderBy(d => d.Code).Select(d => new { d.Id, d.Code }).ToListAsync(ct);
        var asked = divisions.Find(one => one.Code == division);
        var needs = db.Needs.Where(need => need.AskedAt != null && need.State != NeedState.Draft);
        if (asked is { Id: var id })
        {
            needs = needs.Where(need => need.DivisionId == id);
        }

        var list = await db.ReadListAsync(needs, state, newestFirst: state == NeedState.Closed, after, before, size, ct);

        return new OfficeNeedsPage(
            state, asked?.Code, [.. divisions.Select(one => new ChoiceItem(one.Code, one.Code))], list,
            new KeysetPager(text.Count(state == NeedState.Closed ? "ShownLatest" : "Shown", list.Found, list.Rows.Count), list.Before, list.After, size));
    }

    /// <returns>Null for a need that is missing or was never sent.</returns>
    public async Task<OfficeNeedPage?> PageAsync(Guid id, CancellationToken ct)
    {
        if (await db.ReadDetailAsync(db.Needs.Where(need => need.AskedAt != null), id, ct) is not { } need)
        {
            return null;
        }

        var now = clock.GetUtcNow();

        return new OfficeNeedPage
        {
            Need = need,
            History = new NeedHistory(await db.ReadHistoryAsync(id, ct), need.ClosedByOffice, NamesOffice: true),
            Input = new OfficeNeedInput { Revision = need.Revision },
            Members = await db.DivisionMembers.ActiveAt(now).CountAsync(member => member.DivisionId == need.DivisionId, ct),
        };
    }
}
