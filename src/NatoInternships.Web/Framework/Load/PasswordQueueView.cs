namespace NatoInternships.Web.Framework.Load;

/// <param name="Waiting">Passwords in the queue.</param>
/// <param name="Seconds">After which another try makes sense.</param>
/// <param name="HeldAt">Where the form is shown again; null where it could not be held.</param>
public sealed record PasswordQueueView(int Waiting, int Seconds, string? HeldAt);
