using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>
/// The published text of one notice, part by part, in both languages. It contains no facts such as grant, hours and dates: these are stored
/// once on the vacancy and the call, and rendered in both languages (ruling P2).
/// </summary>
public sealed record NoticeContent
{
    /// <summary>The division's or office's full name as the page's title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>One sentence for lists, at most 160 characters a language.</summary>
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
}
