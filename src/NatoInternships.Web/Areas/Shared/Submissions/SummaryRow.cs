using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Shared.Submissions;

/// <summary>One answer as text, for the check page, the profile and the comparison of two versions.</summary>
/// <param name="Section">The step where the candidate changes it.</param>
/// <param name="Key">Stable within the section, and the same in all versions.</param>
/// <param name="Label">In the page's language.</param>
/// <param name="Value">In the page's language; null when there is no answer.</param>
public sealed record SummaryRow(ApplicationSection Section, string Key, string Label, string? Value)
{
    /// <summary>The whole text of a long answer. <see cref="Value"/> has only its length.</summary>
    public string? LongText { get; init; }

    /// <summary>The language of <see cref="LongText"/>, if the candidate chose it.</summary>
    public Language? WrittenIn { get; init; }

    public string? Note { get; init; }

    public bool SaysTheSameAs(SummaryRow other) => Value == other.Value && LongText == other.LongText;
}
