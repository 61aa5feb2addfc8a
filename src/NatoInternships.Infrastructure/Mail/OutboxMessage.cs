namespace NatoInternships.Infrastructure.Mail;

/// <summary>
/// A mail to be sent: template and ids only, written in the same transaction as its cause. The sending job creates tokens and text, so the
/// row contains no personal data.
/// </summary>
public sealed class OutboxMessage
{
    public const int TemplateLength = 60;
    public const int ErrorLength = 300;

    public required Guid Id { get; init; }

    /// <summary>Name of a mail template.</summary>
    public required string Template { get; init; }

    /// <summary>The account of the recipient. Null for a person without one, and until the account is looked up; the address is then in the subject.</summary>
    public Guid? UserId { get; set; }

    /// <summary>The id of the mail's subject: an application, a submission or an account token.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Account mails (0) are sent before bulk mails (10): ruling A20.</summary>
    public int Priority { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC, earliest time of the next attempt: backoff after a failure, and the lease while a sender works.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>Attempts that reached the mail server. Counted before each, so that a crash of the sender counts too.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>UTC time when the mail was given up after the last attempt; visible to staff.</summary>
    public DateTimeOffset? DeadAt { get; set; }

    /// <summary>Type of the last failure, without addresses.</summary>
    public string? LastError { get; set; }
}
