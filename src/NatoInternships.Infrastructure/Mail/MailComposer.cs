using NatoInternships.Infrastructure.Mail.Mails;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>Writes the mail of an outbox row with the class of its template.</summary>
public sealed class MailComposer(IEnumerable<PortalMail> mails)
{
    /// <returns>Null when the mail is out of date: account or subject are gone, or the token was used or has expired.</returns>
    /// <exception cref="InvalidOperationException">No class writes this template, or several do.</exception>
    public Task<ComposedMail?> ComposeAsync(OutboxMessage message, CancellationToken ct) =>
        mails.Single(mail => mail.Template == message.Template).ComposeAsync(message, ct);
}
