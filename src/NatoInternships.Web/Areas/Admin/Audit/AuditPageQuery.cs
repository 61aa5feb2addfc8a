using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Framework.Lists;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Admin.Audit;

/// <summary>
/// Reads a page of the audit trail by number, the latest first. An entry without a number is a second old at most, and appears when the
/// job has sealed it.
/// </summary>
public sealed class AuditPageQuery(PortalDbContext db, PageText text)
{
    // Entries are numbered a second after they were written, so numbers and times may differ in order by the entries of some seconds. The
    // bounds keep the query of a day from reading the whole trail.
    private const int OutOfOrder = 10_000;

    private static readonly string[] Actions =
        [.. typeof(AuditActions).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal)];

    public async Task<AuditPage> PageAsync(AuditFilter filter, CancellationToken ct)
    {
        List<string> misread = [];
        var entries = db.AuditEntries.AsNoTracking().Where(entry => entry.Sequence != null);
        if (filter.Kind is { Length: > 0 } action)
        {
            entries = entries.Where(entry => entry.Action == action);
        }

        if (Id(filter.Actor, nameof(filter.Actor), misread) is { } actor)
        {
            entries = entries.Where(entry => entry.ActorId == actor);
        }

        if (Id(filter.Subject, nameof(filter.Subject), misread) is { } subject)
        {
            entries = entries.Where(entry => entry.SubjectId == subject);
        }

        if (Day(filter.From, nameof(filter.From), misread) is { } first)
        {
            var from = BrusselsTime.StartOf(first).Utc;
            var lowest = await db.AuditEntries.Where(entry => entry.At >= from && entry.Sequence != null).OrderBy(entry => entry.At).Select(entry => entry.Sequence).FirstOrDefaultAsync(ct) - OutOfOrder;
            entries = entries.Where(entry => entry.At >= from && entry.Sequence >= (lowest ?? long.MaxValue));
        }

        if (Day(filter.To, nameof(filter.To), misread) is { } last)
        {
            var until = BrusselsTime.StartOf(last.AddDays(1)).Utc;
            var highest = await db.AuditEntries.Where(entry => entry.At < until && entry.Sequence != null).OrderByDescending(entry => entry.At).Select(entry => entry.Sequence).FirstOrDefaultAsync(ct) + OutOfOrder;
            entries = entries.Where(entry => entry.At < until && entry.Sequence <= (highest ?? 0));
        }

        var (after, before) = (Number(filter.After, nameof(filter.After), misread), Number(filter.Before, nameof(filter.Before), misread));
        var isBackwards = after is null && before is not null;
        var ordered = isBackwards
            ? entries.Where(entry => entry.Sequence > before).OrderBy(entry => entry.Sequence)
            : entries.Where(entry => after == null || entry.Sequence < after).OrderByDescending(entry => entry.Sequence);
        var size = KeysetPager.RowsOf(filter.Rows);

        // A field that was not understood must not look like a filter that was applied.
        var rows = misread.Count > 0 ? [] : await ordered
            .Take(size + 1)
            .Select(entry => new AuditRow(entry.Sequence!.Value, entry.At, entry.Action, entry.ActorId, entry.SubjectType, entry.SubjectId, entry.Detail))
            .ToListAsync(ct);
        var shown = rows.Take(size).OrderByDescending(row => row.Sequence).ToList();
        var hasNewer = isBackwards ? rows.Count > size : after is not null;
        var hasOlder = isBackwards || rows.Count > size;

        return new AuditPage(filter, Actions, shown, new KeysetPager(
            text["NewestFirst"], hasNewer && shown.Count > 0 ? $"{shown[0].Sequence}" : null, hasOlder && shown.Count > 0 ? $"{shown[^1].Sequence}" : null, size), misread);
    }

    private static long? Number(string? typed, string field, List<string> misread) =>
        string.IsNullOrWhiteSpace(typed) ? null : long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Misread<long>(field, misread);

    private static Guid? Id(string? typed, string field, List<string> misread) =>
        string.IsNullOrWhiteSpace(typed) ? null : Guid.TryParse(typed, out var id) ? id : Misread<Guid>(field, misread);

    private static DateOnly? Day(string? typed, string field, List<string> misread) =>
        string.IsNullOrWhiteSpace(typed) ? null
        : DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9999 ? day
        : Misread<DateOnly>(field, misread);

    private static T? Misread<T>(string field, List<string> misread)
        where T : struct
    {
        misread.Add(field);

        return null;
    }
}
