namespace NatoInternships.Infrastructure.Mail;

/// <summary>No mail can be sent at the moment: the server does not answer or rejects the connection.</summary>
public sealed class MailServerUnavailableException : Exception
{
    public MailServerUnavailableException()
    {
    }

    public MailServerUnavailableException(string message)
        : base(message)
    {
    }

    public MailServerUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
