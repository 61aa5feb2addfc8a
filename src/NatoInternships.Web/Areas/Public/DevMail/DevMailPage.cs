namespace NatoInternships.Web.Areas.Public.DevMail;

/// <summary>A mail as text.</summary>
public sealed record DevMailPage(string Id, string To, string Subject, DateTimeOffset Date, string Text);
