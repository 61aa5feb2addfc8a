namespace NatoInternships.Domain.Outages;

/// <summary>A period in which something was wrong, in UTC. The end is exclusive.</summary>
public sealed record OutageFinding(OutageCause Cause, DateTimeOffset From, DateTimeOffset To);
