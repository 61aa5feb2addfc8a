using NatoInternships.Domain.Screening;

namespace NatoInternships.Infrastructure.Seeding.People;

/// <summary>What an officer of the demonstration decides on one condition of a person's application.</summary>
/// <param name="Rule">Code of the condition.</param>
/// <param name="IsMet">The decision.</param>
/// <param name="Reason">One of <see cref="DecisionReasons"/>; null when none is needed.</param>
/// <param name="OwnWords">In the person's language; null for none.</param>
internal sealed record DemoJudgement(string Rule, bool IsMet, string? Reason = null, string? OwnWords = null);
