using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>
/// The published text of one notice, part by part, in both languages. It contains no facts such as grant, hours and dates: these are
/// typed once, as <see cref="NoticeFacts"/>. A draft may be incomplete: a missing text is empty.
/// </summary>
public sealed record NoticeContent
{
    /// <summary>Highest number of characters a language, of the title and the lede.</summary>
    public const int TitleLength = 300;

    /// <summary>Highest number of characters a language.</summary>
    public const int SummaryLength = 160;

    /// <summary>The division's or office's full name as the page's title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>One sentence for lists, at most <see cref="SummaryLength"/> characters a language.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>One sentence under the title.</summary>
    public required LocalizedText Lede { get; init; }

    /// <summary>What the division does, one entry for each paragraph.</summary>
    public required IReadOnlyList<LocalizedText> About { get; init; }

    /// <summary>The sections that a candidate may be interested in; empty when the notice names none.</summary>
    public required IReadOnlyList<NoticeSection> Sections { get; init; }

    /// <summary>One paragraph on the daily work.</summary>
    public required LocalizedText DailyWork { get; init; }

    /// <summary>What the intern will do, one entry for each task.</summary>
    public required IReadOnlyList<LocalizedText> Tasks { get; init; }

    /// <summary>What the organisation offers in addition to the shared facts, one entry for each point.</summary>
    public required IReadOnlyList<LocalizedText> Offer { get; init; }

    /// <summary>What is an advantage but never a condition (ruling N13), one entry for each point.</summary>
    public required IReadOnlyList<LocalizedText> Desirable { get; init; }

    /// <summary>Returns whether the other text is the same, word for word.</summary>
    public bool IsSameAs(NoticeContent other) =>
        (Title, Summary, Lede, DailyWork) == (other.Title, other.Summary, other.Lede, other.DailyWork)
        && About.SequenceEqual(other.About)
        && Sections.SequenceEqual(other.Sections)
        && Tasks.SequenceEqual(other.Tasks)
        && Offer.SequenceEqual(other.Offer)
        && Desirable.SequenceEqual(other.Desirable);
}
