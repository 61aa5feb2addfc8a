namespace NatoInternships.Domain.Outages;

/// <summary>A stretch of time in which something was wrong. UTC, the end exclusive.</summary>
public sealed record OutageFinding(OutageCause Cause, DateTimeOffset From, DateTimeOffset To);
