using MimeKit;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>Hands a finished mail to whatever carries it: a mail server, or a folder in Development.</summary>
public interface IMailTransport
{
    /// <summary>
    /// Returns when the carrier has taken it. Throws <see cref="MailRefusedException"/> where trying again is of no use, and
    /// <see cref="MailServerUnavailableException"/> where no mail can leave; any other failure is this mail's own.
    /// </summary>
    Task SendAsync(MimeMessage message, CancellationToken ct);
}
