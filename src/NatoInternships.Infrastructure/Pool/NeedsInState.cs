using NatoInternships.Domain.Pool;

namespace NatoInternships.Infrastructure.Pool;

/// <summary>The needs in one state.</summary>
/// <param name="Count">At least 1.</param>
/// <param name="OldestSince">Since when the oldest of them is in the state.</param>
public sealed record NeedsInState(NeedState State, int Count, DateTimeOffset OldestSince);
