using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>
/// The published text of one notice, part by part, in both languages. Figures that are facts (grant, hours, dates) are not in
/// here: they are typed once on the vacancy and the call, and rendered into both languages (ruling P2).
/// </summary>
public sealed record NoticeContent
{
    /// <summary>The division's or office's full name as the page's title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>One sentence for lists, at most 160 characters a language.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>One sentence under the title.</summary>
    public required LocalizedText Lede { get; init; }

    /// <summary>What the division does, one entry a paragraph.</summary>
    public required IReadOnlyList<LocalizedText> About { get; init; }

    /// <summary>The sections a candidate may say they are interested in; empty where the notice names none.</summary>
    public required IReadOnlyList<NoticeSection> Sections { get; init; }

    /// <summary>One paragraph on the daily work.</summary>
    public required LocalizedText DailyWork { get; init; }

    /// <summary>What the intern will do, one entry a task.</summary>
    public required IReadOnlyList<LocalizedText> Tasks { get; init; }

    /// <summary>What the organisation offers beside the shared facts, one entry a point.</summary>
    public required IReadOnlyList<LocalizedText> Offer { get; init; }

    /// <summary>What is an advantage but never a condition (ruling N13), one entry a point.</summary>
    public required IReadOnlyList<LocalizedText> Desirable { get; init; }
}
