namespace NatoInternships.Infrastructure.Mail;

/// <summary>
/// A mail to be sent: template and ids only, written in the same transaction as its cause. The sending job makes tokens and text,
/// so no personal data stands here.
/// </summary>
public sealed class OutboxMessage
{
    public const int TemplateLength = 60;
    public const int ErrorLength = 300;

    public required Guid Id { get; init; }

    /// <summary>Name of a mail template.</summary>
    public required string Template { get; init; }

    /// <summary>The account it goes to; null for somebody who has none yet, and before the account was looked for: then the subject knows the address.</summary>
    public Guid? UserId { get; set; }

    /// <summary>What the mail is about: an application, a submission, an account token.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Account mails (0) leave before bulk mails (10): ruling A20.</summary>
    public int Priority { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before this instant: backoff after a failure, and the lease while a sender is at work.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>Tries that reached the mail server; counted before each, so that a sender that dies has counted too.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Given up after the last attempt; visible to staff.</summary>
    public DateTimeOffset? DeadAt { get; set; }

    /// <summary>Kind of the last failure, without addresses.</summary>
    public string? LastError { get; set; }
}
