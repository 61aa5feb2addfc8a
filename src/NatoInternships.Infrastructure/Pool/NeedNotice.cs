using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Pool;

/// <summary>A notice that a need may be about.</summary>
/// <param name="CallId">Its call.</param>
/// <param name="Sections">Code and name of each section of its published version.</param>
/// <param name="IsCancelled">Whether the vacancy was cancelled.</param>
public sealed record NeedNotice(Guid VacancyId, Guid CallId, Guid DivisionId, string Number, LocalizedText Title, bool IsCancelled, IReadOnlyList<(string Code, LocalizedText Name)> Sections);
