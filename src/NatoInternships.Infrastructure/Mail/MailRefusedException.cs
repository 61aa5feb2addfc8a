namespace NatoInternships.Infrastructure.Mail;

/// <summary>The server permanently refuses this mail, for example because the address does not exist.</summary>
public sealed class MailRefusedException : Exception
{
    public MailRefusedException()
    {
    }

    public MailRefusedException(string message)
        : base(message)
    {
    }

    public MailRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
