using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>
/// Sends what is due, account mails first. A row is leased by moving its due time: of two senders one wins, and what a dying sender
/// held comes back after the lease. Each mail has one Message-ID for all its tries. While the mail server is away nothing is tried twice
/// in a turn and no mail is given up (ADR 0019).
/// </summary>
public sealed class OutboxSender(
    IServiceScopeFactory scopes, IMailTransport transport, SiteLinks links, MailOptions options, TimeProvider clock, ILogger<OutboxSender> log)
{
    /// <summary>Tries that reached the server before a mail is given up: with the waits between them four days, as RFC 5321 (4.5.4.1) asks.</summary>
    public const int MostAttempts = 25;

    /// <summary>Mails looked at in one go.</summary>
    public const int BatchSize = 20;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>Sends up to <see cref="BatchSize"/> mails, and stops at the first where the mail server is away.</summary>
    /// <returns>How many were looked at; fewer than <see cref="BatchSize"/> where there is nothing more to do now.</returns>
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

        for (var done = 0; done < due.Count; done++)
        {
            if (!await SendAsync(due[done], ct))
            {
                return done;
            }
        }

        return due.Count;
    }

    /// <summary>How long to wait after a failure: half a minute, doubling to six hours.</summary>
    public static TimeSpan WaitAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, attempts - 1)));

    // False when the mail server is away.
    private async Task<bool> SendAsync(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var message = await db.OutboxMessages.SingleAsync(m => m.Id == id, ct);
        var now = clock.GetUtcNow();
        if (message.SentAt is not null || message.DeadAt is not null || message.DueAt > now)
        {
            return true; // another sender has it
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

            return true;
        }

        var isServerThere = await DeliverAsync(scope.ServiceProvider.GetRequiredService<MailComposer>(), db, message, ct);
        await db.SaveChangesAsync(ct);

        return isServerThere;
    }

    private async Task<bool> DeliverAsync(MailComposer composer, PortalDbContext db, OutboxMessage message, CancellationToken ct)
    {
        try
        {
            var mail = await composer.ComposeAsync(message, ct);
            if (mail is null)
            {
                GiveUp(message, "nothing-to-say");

                return true;
            }

            await db.SaveChangesAsync(ct); // the hashes of link and code stand before anybody can use them
            await transport.SendAsync(Addressed(mail, message), ct);
            message.SentAt = clock.GetUtcNow();
            message.LastError = null;
            log.LogInformation("Mail {MailId} {Template} sent at try {Attempts}", message.Id, message.Template, message.Attempts);
        }
        catch (MailServerUnavailableException exception)
        {
            Postpone(message, exception);

            return false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            Fail(message, exception);
        }

        return true;
    }

    // Not the mail's failure: no try is counted, and its wait does not grow, so that it leaves soon after the server is back.
    private void Postpone(OutboxMessage message, MailServerUnavailableException exception)
    {
        message.Attempts--;
        message.LastError = Kind(exception);
        message.DueAt = clock.GetUtcNow() + FirstWait;
        log.LogWarning("The mail server is away, mail {MailId} {Template} waits: {Kind}", message.Id, message.Template, Kind(exception.InnerException ?? exception));
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
        mime.From.Add(new MailboxAddress(mail.Sender, options.From));
        mime.To.Add(new MailboxAddress(null, mail.To));
        mime.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers

        return mime;
    }
}
