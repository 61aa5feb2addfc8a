namespace NatoInternships.Infrastructure.Invariants;

/// <summary>A violation of a rule in the database.</summary>
/// <param name="Rule">Stable name of the rule.</param>
/// <param name="SubjectId">The id of the row that violates it.</param>
/// <param name="Detail">Numbers and codes only.</param>
public sealed record InvariantFinding(string Rule, Guid SubjectId, string Detail);
