namespace NatoInternships.Infrastructure.Documents;

/// <summary>The files that wait for their inspection.</summary>
/// <param name="Waiting">Their number.</param>
/// <param name="Oldest">When the oldest of them was uploaded; null if none waits.</param>
/// <param name="IsStuck">Whether it waits longer than <see cref="InspectionStatus.Patience"/>.</param>
public sealed record InspectionQueue(int Waiting, DateTimeOffset? Oldest, bool IsStuck);
