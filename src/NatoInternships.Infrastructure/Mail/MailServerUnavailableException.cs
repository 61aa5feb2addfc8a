namespace NatoInternships.Infrastructure.Mail;

/// <summary>No mail can be handed over at the moment, this one or another: the server does not answer, or lets nobody in.</summary>
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
