namespace NatoInternships.Infrastructure.Identity;

/// <summary>Too many password checks are waiting. A special page shows it, with a Retry-After time.</summary>
public sealed class PasswordQueueFullException : Exception
{
    public PasswordQueueFullException()
        : base("Too many passwords wait to be checked.")
    {
    }

    public PasswordQueueFullException(string message)
        : base(message)
    {
    }

    public PasswordQueueFullException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
