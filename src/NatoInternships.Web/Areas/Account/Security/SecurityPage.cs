namespace NatoInternships.Web.Areas.Account.Security;

/// <param name="Email">The address one signs in with.</param>
/// <param name="WaitingEmail">A new address that waits for its confirmation.</param>
/// <param name="Sessions">Open ones, the present first.</param>
/// <param name="Theme">"light", "dark" or "system".</param>
public sealed record SecurityPage(string Email, string? WaitingEmail, IReadOnlyList<SessionRow> Sessions, string Theme);

public sealed record SessionRow(Guid Id, string? Device, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool IsCurrent);
