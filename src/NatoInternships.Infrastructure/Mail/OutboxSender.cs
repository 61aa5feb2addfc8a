using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>
/// Sends due mails, account mails first. A sender leases a row by moving its due time: one of two senders wins, and after a crash the row
/// is due again at the end of the lease. All attempts of a mail use one Message-ID. While the mail server is unavailable, nothing is sent
/// twice in a run and no mail is given up (ADR 0019).
/// </summary>
public sealed class OutboxSender(
    IServiceScopeFactory scopes, IMailTransport transport, SiteLinks links, MailOptions options, TimeProvider clock, ILogger<OutboxSender> log)
{
    /// <summary>
    /// Attempts that reached the server before a mail is given up. With the waits between them they take four days, as RFC 5321 (4.5.4.1)
    /// requires.
    /// </summary>
    public const int MostAttempts = 25;

    /// <summary>Number of mails in one run.</summary>
    public const int BatchSize = 20;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>Sends up to <see cref="BatchSize"/> mails, and stops when the mail server is unavailable.</summary>
    /// <returns>The number of mails handled; fewer than <see cref="BatchSize"/> when nothing more can be sent now.</returns>
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

    /// <summary>Returns the wait after a failure: half a minute, doubling to six hours.</summary>
    public static TimeSpan WaitAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, attempts - 1)));

    // Returns false when the mail server is unavailable.
    private async Task<bool> SendAsync(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var message = await db.OutboxMessages.SingleAsync(m => m.Id == id, ct);
        var now = clock.GetUtcNow();
        if (message.SentAt is not null || message.DeadAt is not null || message.DueAt > now)
        {
            return true; // Another sender has it.
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

            await db.SaveChangesAsync(ct); // Saves the hashes before anybody can use the link or the code.
            await transport.SendAsync(Addressed(mail, message), ct);
            message.SentAt = clock.GetUtcNow();
            message.LastError = null;
            log.LogInformation("Mail {MailId} {Template} sent at attempt {Attempts}", message.Id, message.Template, message.Attempts);
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

    // The mail did not cause the failure. The attempt does not count and the wait does not grow, so that it is sent soon after the server
    // is back.
    private void Postpone(OutboxMessage message, MailServerUnavailableException exception)
    {
        message.Attempts--;
        message.LastError = Kind(exception);
        message.DueAt = clock.GetUtcNow() + FirstWait;
        log.LogWarning("The mail server is unavailable, mail {MailId} {Template} waits: {Kind}", message.Id, message.Template, Kind(exception.InnerException ?? exception));
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
        log.LogWarning("Mail {MailId} {Template} failed at attempt {Attempts}: {Kind}", message.Id, message.Template, message.Attempts, Kind(exception));
    }

    private void GiveUp(OutboxMessage message, string kind)
    {
        message.DeadAt = clock.GetUtcNow();
        message.LastError = kind;
        log.LogWarning("Mail {MailId} {Template} given up after {Attempts} attempts: {Kind}", message.Id, message.Template, message.Attempts, kind);
    }

    // Only the type, because the answer of a mail server contains the address.
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
        mime.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers.

        return mime;
    }
}
