using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>
/// Sends what is due, account mails first. A row is leased by moving its due time: of two senders one wins, and what a dying sender
/// held comes back after the lease. Each mail has one Message-ID for all its tries.
/// </summary>
public sealed class OutboxSender(
    IServiceScopeFactory scopes, IMailTransport transport, SiteLinks links, MailOptions options, TimeProvider clock, ILogger<OutboxSender> log)
{
    /// <summary>Tries before a mail is given up.</summary>
    public const int MostAttempts = 10;

    /// <summary>Mails looked at in one go.</summary>
    public const int BatchSize = 20;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>Sends up to <see cref="BatchSize"/> mails.</summary>
    /// <returns>How many were due.</returns>
    public async Task<int> SendDueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        List<Guid> due;
        await using (var scope = scopes.CreateAsyncScope())
        {
            due = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().OutboxMessages
                .Where(m => m.SentAt == null && m.DeadAt == null && m.DueAt <= now)
                .OrderBy(m => m.Priority).ThenBy(m => m.DueAt).ThenBy(m => m.Id)
                .Take(BatchSize)
                .Select(m => m.Id)
                .ToListAsync(ct);
        }

        foreach (var id in due)
        {
            await SendAsync(id, ct);
        }

        return due.Count;
    }

    /// <summary>How long to wait after a failure: half a minute, doubling to six hours.</summary>
    public static TimeSpan WaitAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, attempts - 1)));

    private async Task SendAsync(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var message = await db.OutboxMessages.SingleAsync(m => m.Id == id, ct);
        var now = clock.GetUtcNow();
        if (message.SentAt is not null || message.DeadAt is not null || message.DueAt > now)
        {
            return; // another sender has it
        }

        message.DueAt = now + Lease;
        message.Attempts++;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            log.LogDebug("Mail {MailId} was taken by another sender", id);
            return;
        }

        await DeliverAsync(scope.ServiceProvider.GetRequiredService<MailComposer>(), db, message, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task DeliverAsync(MailComposer composer, PortalDbContext db, OutboxMessage message, CancellationToken ct)
    {
        try
        {
            var mail = await composer.ComposeAsync(message, ct);
            if (mail is null)
            {
                GiveUp(message, "nothing-to-say");
                return;
            }

            await db.SaveChangesAsync(ct); // the hashes of link and code stand before anybody can use them
            await transport.SendAsync(Addressed(mail, message), ct);
            message.SentAt = clock.GetUtcNow();
            message.LastError = null;
            log.LogInformation("Mail {MailId} {Template} sent at try {Attempts}", message.Id, message.Template, message.Attempts);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            Fail(message, exception);
        }
    }

    private void Fail(OutboxMessage message, Exception exception)
    {
        if (exception is MailRefusedException || message.Attempts >= MostAttempts)
        {
            GiveUp(message, Kind(exception));
            return;
        }

        message.LastError = Kind(exception);
        message.DueAt = clock.GetUtcNow() + WaitAfter(message.Attempts);
        log.LogWarning("Mail {MailId} {Template} failed at try {Attempts}: {Kind}", message.Id, message.Template, message.Attempts, Kind(exception));
    }

    private void GiveUp(OutboxMessage message, string kind)
    {
        message.DeadAt = clock.GetUtcNow();
        message.LastError = kind;
        log.LogWarning("Mail {MailId} {Template} given up after {Attempts} tries: {Kind}", message.Id, message.Template, message.Attempts, kind);
    }

    // The type alone: what a mail server answers quotes the address.
    private static string Kind(Exception exception) => exception.GetType().Name;

    private MimeMessage Addressed(ComposedMail mail, OutboxMessage message)
    {
        var mime = new MimeMessage
        {
            Subject = mail.Subject,
            MessageId = $"{message.Id:N}@{links.Host}",
            Date = message.CreatedAt,
            Body = new BodyBuilder { TextBody = mail.Body.Text, HtmlBody = mail.Body.Html }.ToMessageBody(),
        };
        mime.From.Add(new MailboxAddress("NATO Internships", options.From));
        mime.To.Add(new MailboxAddress(null, mail.To));
        mime.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers

        return mime;
    }
}
