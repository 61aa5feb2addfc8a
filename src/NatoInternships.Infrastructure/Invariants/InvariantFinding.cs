namespace NatoInternships.Infrastructure.Invariants;

/// <summary>A rule that the database breaks.</summary>
/// <param name="Rule">Stable name of the rule.</param>
/// <param name="SubjectId">What breaks it.</param>
/// <param name="Detail">Numbers and codes only.</param>
public sealed record InvariantFinding(string Rule, Guid SubjectId, string Detail);
