using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>The answers of one section on a read-only page.</summary>
public sealed record AnswerGroup(ApplicationSection Section, IReadOnlyList<SummaryRow> Rows)
{
    public static IReadOnlyList<AnswerGroup> Of(IEnumerable<SummaryRow> rows) =>
        [.. rows.GroupBy(row => row.Section).Select(group => new AnswerGroup(group.Key, [.. group]))];
}
