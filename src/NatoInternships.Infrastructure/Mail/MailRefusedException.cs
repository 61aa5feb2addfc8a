namespace NatoInternships.Infrastructure.Mail;

/// <summary>The carrier will never take this mail: the address does not exist, for example.</summary>
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
