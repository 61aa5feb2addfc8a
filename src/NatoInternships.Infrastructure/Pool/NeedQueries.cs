using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Pool;

/// <summary>Reads needs for the pages of both areas. The caller says which needs: those of the reader's divisions, or those that the office sees.</summary>
public static class NeedQueries
{
    private const int MostEvents = 100;

    /// <summary>Returns a page of a list.</summary>
    /// <param name="db">The database.</param>
    /// <param name="needs">The needs that the reader may see.</param>
    /// <param name="state">Null for all.</param>
    /// <param name="newestFirst">By the moment when a need came to its state.</param>
    /// <param name="after">The key after which the page starts; null or unreadable for the first page.</param>
    /// <param name="before">The key before which the page ends; ignored beside <paramref name="after"/>.</param>
    /// <param name="size">Number of rows.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task<NeedList> ReadListAsync(
        this PortalDbContext db, IQueryable<Need> needs, NeedState? state, bool newestFirst, string? after, string? before, int size, CancellationToken ct)
    {
        var counted = await needs.GroupBy(need => need.State).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        var counts = Enum.GetValues<NeedState>().ToDictionary(one => one, one => counted.SingleOrDefault(group => group.Key == one)?.Count ?? 0);
        var start = NeedPlaceInList.Read(after);
        var isBackwards = start is null && NeedPlaceInList.Read(before) is not null;
        start ??= NeedPlaceInList.Read(before);
        var found = state is { } asked ? needs.Where(need => need.State == asked) : needs;
        var isDescending = newestFirst != isBackwards;
        if (start is { } place)
        {
            var (at, id) = (place.StateSince, place.Id);
            found = isDescending
                ? found.Where(need => need.StateSince < at || (need.StateSince == at && need.Id.CompareTo(id) < 0))
                : found.Where(need => need.StateSince > at || (need.StateSince == at && need.Id.CompareTo(id) > 0));
        }

        var listed = Rows(db, found);
        listed = isDescending
            ? listed.OrderByDescending(row => row.StateSince).ThenByDescending(row => row.Id)
            : listed.OrderBy(row => row.StateSince).ThenBy(row => row.Id);
        var read = await listed.Take(size + 1).ToListAsync(ct);
        var hasMore = read.Count > size;
        var rows = read.Take(size).ToList();
        if (isBackwards)
        {
            rows.Reverse();
        }

        return new NeedList(
            rows, counts, state is { } one ? counts[one] : counts.Values.Sum(),
            rows.Count > 0 && (isBackwards ? hasMore : start is not null) ? NeedPlaceInList.Of(rows[0]) : null,
            rows.Count > 0 && (isBackwards || hasMore) ? NeedPlaceInList.Of(rows[^1]) : null);
    }

    /// <summary>Returns one need with what its page shows; null when <paramref name="needs"/> has no such need.</summary>
    public static async Task<NeedDetail?> ReadDetailAsync(this PortalDbContext db, IQueryable<Need> needs, Guid id, CancellationToken ct)
    {
        var found = await (
            from need in needs.AsNoTracking()
            where need.Id == id
            join division in db.Divisions on need.DivisionId equals division.Id
            join intake in db.Set<Intake>() on need.IntakeId equals intake.Id
            select new { Need = need, division.Code, NameEn = division.Name.En, NameFr = division.Name.Fr, intake.FirstDay }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var notice = found.Need.VacancyId is { } vacancyId ? (await db.ReadNoticesAsync(db.Vacancies.Where(v => v.Id == vacancyId), ct)).SingleOrDefault() : null;

        return new NeedDetail
        {
            Id = id,
            DivisionId = found.Need.DivisionId,
            DivisionCode = found.Code,
            DivisionName = new LocalizedText(found.NameEn, found.NameFr),
            Content = found.Need.Content,
            State = found.Need.State,
            StateSince = found.Need.StateSince,
            AskedAt = found.Need.AskedAt,
            Question = found.Need.Question,
            ClosedReason = found.Need.ClosedReason,
            ClosedByOffice = found.Need.ClosedByOffice,
            Revision = found.Need.Revision,
            Intake = found.FirstDay,
            Notice = notice,
        };
    }

    /// <summary>Returns published notices with the sections of the version in force, the latest number first.</summary>
    public static async Task<IReadOnlyList<NeedNotice>> ReadNoticesAsync(this PortalDbContext db, IQueryable<Vacancy> vacancies, CancellationToken ct)
    {
        var notices = await (
            from vacancy in vacancies
            join notice in db.Notices on new { VacancyId = vacancy.Id, Version = vacancy.NoticeVersion } equals new { notice.VacancyId, notice.Version }
            orderby vacancy.Number descending
            select new { vacancy.Id, vacancy.CallId, vacancy.DivisionId, vacancy.Number, TitleEn = vacancy.Title.En, TitleFr = vacancy.Title.Fr, vacancy.Status, notice.Content }).ToListAsync(ct);

        return
        [
            .. notices.Select(row => new NeedNotice(
                row.Id, row.CallId, row.DivisionId, row.Number, new LocalizedText(row.TitleEn, row.TitleFr), row.Status == VacancyStatus.Cancelled,
                [.. row.Content.Sections.Select(section => (section.Code, section.Name))])),
        ];
    }

    /// <summary>Returns what was done with a need, the latest first.</summary>
    public static async Task<IReadOnlyList<NeedEvent>> ReadHistoryAsync(this PortalDbContext db, Guid needId, CancellationToken ct) => await (
        from entry in db.AuditEntries
        where entry.SubjectType == AuditSubjects.Need && entry.SubjectId == needId
        join u in db.Users on entry.ActorId equals u.Id into users
        from user in users.DefaultIfEmpty()
        orderby entry.At descending, entry.Action == AuditActions.NeedCreated, entry.Id descending
        select new NeedEvent(entry.At, entry.Action, user == null ? null : user.DisplayName)).Take(MostEvents).ToListAsync(ct);

    private static IQueryable<NeedRow> Rows(PortalDbContext db, IQueryable<Need> needs) =>
        from need in needs
        join division in db.Divisions on need.DivisionId equals division.Id
        join intake in db.Set<Intake>() on need.IntakeId equals intake.Id
        join v in db.Vacancies on need.VacancyId equals v.Id into vacancies
        from vacancy in vacancies.DefaultIfEmpty()
        select new NeedRow
        {
            Id = need.Id,
            DivisionCode = division.Code,
            Title = need.Title,
            TextLanguage = need.TextLanguage,
            VacancyNumber = vacancy == null ? null : vacancy.Number,
            Intake = intake.FirstDay,
            Places = need.Places,
            State = need.State,
            StateSince = need.StateSince,
        };
}
