namespace NatoInternships.Infrastructure.Mail;

/// <summary>Configuration section "Mail:Smtp": the mail server.</summary>
public sealed record SmtpOptions
{
    public required string Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>
    /// Whether the connection must be encrypted (STARTTLS, or TLS from the start on port 465). False is only for a server on the same
    /// machine.
    /// </summary>
    public bool RequireTls { get; init; } = true;

    public string? User { get; init; }

    public string? Password { get; init; }

    public int TimeoutSeconds { get; init; } = 30;
}
