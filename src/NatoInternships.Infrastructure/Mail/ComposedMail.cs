namespace NatoInternships.Infrastructure.Mail;

/// <summary>A mail ready to be addressed.</summary>
/// <param name="To">The address it goes to.</param>
/// <param name="Subject">In the reader's language.</param>
/// <param name="Body">Text and HTML.</param>
public sealed record ComposedMail(string To, string Subject, MailBody Body);
