using NatoInternships.Domain.Pool;

namespace NatoInternships.Infrastructure.Pool;

/// <summary>A page of a list of needs.</summary>
/// <param name="Counts">How many needs are in each state, whatever the page shows.</param>
/// <param name="Found">How many needs the list has on all its pages.</param>
/// <param name="Before">Key of the first row; null if no row precedes it.</param>
/// <param name="After">Key of the last row; null if no row follows it.</param>
public sealed record NeedList(IReadOnlyList<NeedRow> Rows, IReadOnlyDictionary<NeedState, int> Counts, int Found, string? Before, string? After);
