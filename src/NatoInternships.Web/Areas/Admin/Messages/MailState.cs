using NatoInternships.Infrastructure.Mail;

namespace NatoInternships.Web.Areas.Admin.Messages;

/// <summary>Where an email stands.</summary>
public enum MailState
{
    Waiting,
    Sent,

    /// <summary>Refused for good, or after the last attempt.</summary>
    GivenUp,
}

/// <summary>Reads the state from the stored times.</summary>
public static class MailStates
{
    public static MailState Of(DateTimeOffset? sentAt, DateTimeOffset? deadAt) => sentAt is not null ? MailState.Sent : deadAt is not null ? MailState.GivenUp : MailState.Waiting;

    /// <summary>Returns the emails in one state.</summary>
    public static IQueryable<OutboxMessage> In(this IQueryable<OutboxMessage> mails, MailState state) => state switch
    {
        MailState.Sent => mails.Where(mail => mail.SentAt != null),
        MailState.GivenUp => mails.Where(mail => mail.SentAt == null && mail.DeadAt != null),
        _ => mails.Where(mail => mail.SentAt == null && mail.DeadAt == null),
    };
}
