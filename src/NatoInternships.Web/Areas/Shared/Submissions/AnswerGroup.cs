using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.Areas.Shared.Submissions;

/// <summary>The answers of one section on a read-only page.</summary>
public sealed record AnswerGroup(ApplicationSection Section, IReadOnlyList<SummaryRow> Rows)
{
    public string HeadingKey => HeadingKeyOf(Section, Rows);

    /// <summary>Returns the text key of the section's heading, which names sections only when the answers have them.</summary>
    public static string HeadingKeyOf(ApplicationSection section, IEnumerable<SummaryRow> rows) =>
        section == ApplicationSection.Preferences && rows.All(row => row.Key != "sections") ? "Section_PreferencesStart" : $"Section_{section}";

    public static IReadOnlyList<AnswerGroup> Of(IEnumerable<SummaryRow> rows) =>
        [.. rows.GroupBy(row => row.Section).Select(group => new AnswerGroup(group.Key, [.. group]))];
}
