namespace NatoInternships.Infrastructure.Mail;

/// <summary>Section "Mail" of the configuration.</summary>
public sealed record MailOptions
{
    /// <summary>Where mails are written as files when no server is configured; Development only. A relative path starts at the content root.</summary>
    public string? Folder { get; init; }

    /// <summary>The address mails come from.</summary>
    public string From { get; init; } = "no-reply@internships.example";

    public SmtpOptions? Smtp { get; init; }
}
