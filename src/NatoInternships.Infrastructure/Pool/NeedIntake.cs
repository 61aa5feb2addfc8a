namespace NatoInternships.Infrastructure.Pool;

/// <summary>A month in which an intern may start.</summary>
public sealed record NeedIntake(Guid Id, Guid CallId, DateOnly FirstDay);
