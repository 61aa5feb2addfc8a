namespace NatoInternships.Infrastructure.Identity;

/// <summary>So many passwords wait to be checked that one more would wait too long: told on a page of its own with a time to come back.</summary>
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
