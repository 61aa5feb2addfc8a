namespace NatoInternships.Infrastructure.Mail;

/// <summary>Configuration section "Mail".</summary>
public sealed record MailOptions
{
    /// <summary>
    /// Folder for mails as files when no server is configured; Development only. Relative to the content root or absolute.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>The sender address of mails.</summary>
    public string From { get; init; } = "no-reply@internships.example";

    public SmtpOptions? Smtp { get; init; }
}
