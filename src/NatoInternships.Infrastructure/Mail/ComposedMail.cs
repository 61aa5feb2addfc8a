namespace NatoInternships.Infrastructure.Mail;

/// <summary>An email that can be addressed and sent.</summary>
/// <param name="To">The address it goes to.</param>
/// <param name="Sender">The programme's name in the reader's language.</param>
/// <param name="Subject">In the reader's language.</param>
/// <param name="Body">Text and HTML.</param>
public sealed record ComposedMail(string To, string Sender, string Subject, MailBody Body);
