using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>Sends mails by SMTP, with one connection for each mail.</summary>
public sealed class SmtpMail(SmtpOptions options) : IMailTransport
{
    public async Task SendAsync(MimeMessage message, CancellationToken ct)
    {
        using var client = new SmtpClient { Timeout = options.TimeoutSeconds * 1000 };
        await OpenAsync(client, ct);
        try
        {
            await client.SendAsync(message, ct);
        }
        catch (SmtpCommandException exception) when (
            exception.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)exception.StatusCode is >= 550 and < 560)
        {
            throw new MailRefusedException($"Recipient refused with {(int)exception.StatusCode}.", exception);
        }

        await client.DisconnectAsync(quit: true, ct);
    }

    // No mail was named yet, so a failure here concerns the server or the network.
    private async Task OpenAsync(SmtpClient client, CancellationToken ct)
    {
        var security = options switch
        {
            { Port: 465 } => SecureSocketOptions.SslOnConnect,
            { RequireTls: true } => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.StartTlsWhenAvailable,
        };
        try
        {
            await client.ConnectAsync(options.Host, options.Port, security, ct);
            if (!string.IsNullOrEmpty(options.User))
            {
                await client.AuthenticateAsync(options.User, options.Password ?? "", ct);
            }
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            throw new MailServerUnavailableException(exception.GetType().Name, exception);
        }
    }
}
