using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>One answer in words, for the check page, the profile and the comparison of two versions.</summary>
/// <param name="Section">Where it is changed.</param>
/// <param name="Key">Stable within the section, the same for two versions of one answer.</param>
/// <param name="Label">In the page's language.</param>
/// <param name="Value">In the page's language; null where nothing was answered.</param>
public sealed record SummaryRow(ApplicationSection Section, string Key, string Label, string? Value)
{
    /// <summary>The whole of a long answer, of which <see cref="Value"/> says only the length.</summary>
    public string? LongText { get; init; }

    /// <summary>The language of <see cref="LongText"/>, where the candidate said it.</summary>
    public Language? WrittenIn { get; init; }

    public string? Note { get; init; }

    public bool SaysTheSameAs(SummaryRow other) => Value == other.Value && LongText == other.LongText;
}
