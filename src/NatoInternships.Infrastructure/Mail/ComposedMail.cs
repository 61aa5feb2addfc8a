namespace NatoInternships.Infrastructure.Mail;

/// <summary>An email ready to be sent.</summary>
/// <param name="To">The address of the recipient.</param>
/// <param name="Sender">The programme's name in the recipient's language.</param>
/// <param name="Subject">In the recipient's language.</param>
/// <param name="Body">Text and HTML.</param>
public sealed record ComposedMail(string To, string Sender, string Subject, MailBody Body);
