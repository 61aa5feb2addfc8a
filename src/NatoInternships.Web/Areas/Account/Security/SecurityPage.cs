namespace NatoInternships.Web.Areas.Account.Security;

/// <param name="Email">The address for signing in.</param>
/// <param name="WaitingEmail">A new address with a pending confirmation; null for none.</param>
/// <param name="Sessions">Live sessions, the current one first.</param>
/// <param name="Theme">"light", "dark" or "system".</param>
public sealed record SecurityPage(string Email, string? WaitingEmail, IReadOnlyList<SessionRow> Sessions, string Theme);

public sealed record SessionRow(Guid Id, string? Device, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool IsCurrent);
