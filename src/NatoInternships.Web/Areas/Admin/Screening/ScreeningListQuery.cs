using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Lists;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.UseCases.Screening;

namespace NatoInternships.Web.Areas.Admin.Screening;

/// <summary>Reads a page of the list of applications and the numbers beside its filters. Both read one table.</summary>
public sealed class ScreeningListQuery(PortalDbContext db, ScreeningScopeQuery scopes, PageText text, TimeProvider clock)
{
    public async Task<ScreeningPage> ReadAsync(ScreeningListInput input, Guid userId, CancellationToken ct)
    {
        var scope = await scopes.FindAsync(input, userId, ct);
        var counts = new ScreeningCounts(await CountsAsync(scope.Filter, ct), scope.Filter);
        var matching = scope.Filter.Apply(db);
        var (rows, before, after) = await RowsAsync(matching, scope, ct);

        return new ScreeningPage
        {
            Scope = scope,
            Rows = rows,
            Counts = counts,
            OldestWaiting = await matching.Where(row => row.State == ScreeningState.Waiting).MinAsync(row => (DateTimeOffset?)row.SubmittedAt, ct),
            IsClosed = scope.Call?.ClosesAt <= clock.GetUtcNow(),
            Searches = await db.SavedSearches.AsNoTracking().Where(search => search.UserId == userId).OrderBy(search => search.Name).ToListAsync(ct),
            Pager = new KeysetPager(text.Count("Shown", counts.Found, rows.Count), Key(before), Key(after), input.RowCount),
        };
    }

    private async Task<IReadOnlyList<ScreeningCount>> CountsAsync(ScreeningFilter filter, CancellationToken ct) =>
        await new ScreeningFilter { CallId = filter.CallId, Words = filter.Words }.Apply(db)
            .GroupBy(row => new { row.VacancyId, row.OfficerId, row.State, row.Nationality, row.Age, row.Studies, row.Language })
            .Select(group => new ScreeningCount(
                group.Key.VacancyId, group.Key.OfficerId, group.Key.State, group.Key.Nationality, group.Key.Age, group.Key.Studies, group.Key.Language, group.Count()))
            .ToListAsync(ct);

    private async Task<(IReadOnlyList<ScreeningLine> Rows, long? Before, long? After)> RowsAsync(IQueryable<ScreeningRow> matching, ScreeningScope scope, CancellationToken ct)
    {
        var input = scope.Input;
        var place = input.After ?? input.Before;
        var start = await db.ScreeningRows
            .Where(row => row.RowNo == place && row.CallId == scope.Filter.CallId)
            .Select(row => new { row.SubmittedAt, row.RowNo })
            .SingleOrDefaultAsync(ct);
        var isBackwards = start is not null && input.After is null;
        var descending = input.IsOldestFirst == isBackwards;
        var found = await (start is null ? matching : matching.Beyond(start.SubmittedAt, start.RowNo, descending))
            .Ordered(descending)
            .Take(input.RowCount + 1)
            .Select(row => new ScreeningLine
            {
                RowNo = row.RowNo,
                Reference = row.Reference,
                Name = row.Name,
                Nationalities = row.Nationalities,
                Level = row.Level,
                Field = row.Field,
                VacancyId = row.VacancyId,
                SubmittedAt = row.SubmittedAt,
                Files = row.Files,
                Nationality = row.Nationality,
                Age = row.Age,
                Studies = row.Studies,
                Language = row.Language,
                State = row.State,
                OfficerId = row.OfficerId,
            })
            .ToListAsync(ct);
        var hasMore = found.Count > input.RowCount;
        var rows = found.Take(input.RowCount).ToList();
        if (isBackwards)
        {
            rows.Reverse();
        }

        return rows.Count == 0
            ? (rows, null, null)
            : (rows, (isBackwards ? hasMore : start is not null) ? rows[0].RowNo : null, isBackwards || hasMore ? rows[^1].RowNo : null);
    }

    private static string? Key(long? rowNo) => rowNo?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
