using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Mail.Mails;

/// <summary>What a mail says of an application.</summary>
public sealed record ApplicationOfMail(string Reference, ApplicationStatus Status, string Number, LocalizedText Title, DateTimeOffset ClosesAt);
