using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Framework.Lists;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Admin.Messages;

/// <summary>Reads the outbox: counts by template, and the emails of one template. Reads no recipient and no subject.</summary>
public sealed class MessagesQuery(PortalDbContext db, PageText text, TimeProvider clock)
{
    // Counting stops here. SQLite also reads the week by its index because of it; without it, it reads every email ever sent in the order of the groups.
    private const int MostCounted = 1_000_000;

    public async Task<MessagesPage> ReadAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (day, week) = (now.AddDays(-1), now.AddDays(-7));
        var sent = await db.OutboxMessages.Where(mail => mail.SentAt > week)
            .OrderBy(mail => mail.SentAt).Take(MostCounted)
            .GroupBy(mail => mail.Template)
            .Select(group => new { Template = group.Key, Week = group.Count(), Day = group.Count(mail => mail.SentAt > day) })
            .ToDictionaryAsync(group => group.Template, ct);
        var unsent = await db.OutboxMessages.Where(mail => mail.SentAt == null)
            .GroupBy(mail => new { mail.Template, IsGivenUp = mail.DeadAt != null })
            .Select(group => new { group.Key.Template, group.Key.IsGivenUp, Count = group.Count(), Oldest = group.Min(mail => mail.CreatedAt) })
            .ToListAsync(ct);
        var older = sent.Keys.Concat(unsent.Select(group => group.Template)).Except(MailTemplates.All).Order(StringComparer.Ordinal);

        return new MessagesPage([.. MailTemplates.All.Concat(older).Select(template => (
            Template: template,
            Sent: sent.GetValueOrDefault(template),
            Waiting: unsent.Find(group => group.Template == template && !group.IsGivenUp),
            GivenUp: unsent.Find(group => group.Template == template && group.IsGivenUp))).Select(found => new TemplateRow
            {
                Template = found.Template,
                SentInDay = found.Sent?.Day ?? 0,
                SentInWeek = found.Sent?.Week ?? 0,
                Waiting = found.Waiting?.Count ?? 0,
                OldestWaiting = found.Waiting?.Oldest,
                GivenUp = found.GivenUp?.Count ?? 0,
            })]);
    }

    /// <param name="template">The name of a template.</param>
    /// <param name="state">Null for all.</param>
    /// <param name="after">The key after which the page starts; null or unreadable for the first page.</param>
    /// <param name="before">The key before which the page ends; ignored beside <paramref name="after"/>.</param>
    /// <param name="size">Number of rows.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Null for a name that is no template and has no email.</returns>
    public async Task<TemplatePage?> FindAsync(string template, MailState? state, string? after, string? before, int size, CancellationToken ct)
    {
        var mails = db.OutboxMessages.Where(mail => mail.Template == template);
        if (!MailTemplates.All.Contains(template) && !await mails.AnyAsync(ct))
        {
            return null;
        }

        var (start, isBackwards) = MailPlace.Read(after) is { } place ? (place, false) : (MailPlace.Read(before), MailPlace.Read(before) is not null);
        var found = state is { } asked ? mails.In(asked) : mails;
        if (start is { CreatedAt: var at, Id: var id })
        {
            found = isBackwards
                ? found.Where(mail => mail.CreatedAt > at || (mail.CreatedAt == at && mail.Id.CompareTo(id) > 0))
                : found.Where(mail => mail.CreatedAt < at || (mail.CreatedAt == at && mail.Id.CompareTo(id) < 0));
        }

        var ordered = isBackwards
            ? found.OrderBy(mail => mail.CreatedAt).ThenBy(mail => mail.Id)
            : found.OrderByDescending(mail => mail.CreatedAt).ThenByDescending(mail => mail.Id);
        var read = await ordered.Take(size + 1).Select(mail => new { mail.Id, mail.Attempts, mail.CreatedAt, mail.DueAt, mail.SentAt, mail.DeadAt }).ToListAsync(ct);
        var hasMore = read.Count > size;
        var rows = read.Take(size).Select(mail => new MailRow(mail.Id, MailStates.Of(mail.SentAt, mail.DeadAt), mail.Attempts, mail.CreatedAt, mail.SentAt ?? mail.DeadAt ?? mail.DueAt)).ToList();
        if (isBackwards)
        {
            rows.Reverse();
        }

        return new TemplatePage(template, state, await mails.In(MailState.Waiting).CountAsync(ct), await mails.In(MailState.GivenUp).CountAsync(ct), rows, new KeysetPager(
            text["NewestFirst"],
            rows.Count > 0 && (isBackwards ? hasMore : start is not null) ? MailPlace.Of(rows[0]) : null,
            rows.Count > 0 && (isBackwards || hasMore) ? MailPlace.Of(rows[^1]) : null,
            size));
    }
}
