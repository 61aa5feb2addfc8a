namespace NatoInternships.Infrastructure.Pool;

/// <summary>One entry of the history of a need, from the audit trail.</summary>
/// <param name="Action">One of <see cref="Audit.AuditActions"/>.</param>
/// <param name="ActorName">The display name; null for an account without one, or for the portal itself.</param>
public sealed record NeedEvent(DateTimeOffset At, string Action, string? ActorName);
