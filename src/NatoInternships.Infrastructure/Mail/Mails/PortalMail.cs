namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>Writes one kind of mail. Links and codes are made here: the caller saves their hashes before the mail is sent.</summary>
public abstract class PortalMail
{
    /// <summary>One of <see cref="MailTemplates"/>. The texts of the mail start with it.</summary>
    public abstract string Template { get; }

    /// <returns>Null when the mail is out of date: account or subject are gone, or the token was used or has expired.</returns>
    public abstract Task<ComposedMail?> ComposeAsync(OutboxMessage message, CancellationToken ct);
}
