namespace NatoInternships.Web.Framework.Load;

/// <param name="Waiting">Passwords in the queue.</param>
/// <param name="Seconds">Seconds after which a retry makes sense.</param>
/// <param name="SavedFormUrl">The URL that shows the saved form; null when it could not be saved.</param>
public sealed record PasswordQueueView(int Waiting, int Seconds, string? SavedFormUrl);
