using MimeKit;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>Sends a finished mail: to a mail server, or to a folder in Development.</summary>
public interface IMailTransport
{
    /// <summary>
    /// Returns when the transport has accepted the mail. Throws <see cref="MailRefusedException"/> when a retry is useless, and
    /// <see cref="MailServerUnavailableException"/> when no mail can be sent. Any other exception concerns only this mail.
    /// </summary>
    Task SendAsync(MimeMessage message, CancellationToken ct);
}
