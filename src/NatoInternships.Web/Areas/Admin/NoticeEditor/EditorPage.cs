using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies.Parity;
using NatoInternships.Web.Areas.Admin.Shared;

namespace NatoInternships.Web.Areas.Admin.NoticeEditor;

/// <summary>The editor of one notice.</summary>
public sealed record EditorPage
{
    public required OfficeNotice Notice { get; init; }

    public required NoticeInput Input { get; init; }

    public required VacancyState State { get; init; }

    /// <summary>Of the stored draft, or of what was typed.</summary>
    public required IReadOnlyList<ParityFinding> Findings { get; init; }

    /// <summary>The fields in which somebody else's text differs from the typed one; empty unless both changed the draft.</summary>
    public IReadOnlyList<(string Field, LocalizedText Text)> Theirs { get; init; } = [];

    /// <summary>Whether the signed-in account can review the draft now.</summary>
    public bool CanReview { get; init; }

    public bool CanPublish { get; init; }

    /// <summary>Whether the signed-in account can extend the deadline or cancel the vacancy.</summary>
    public bool CanEnd { get; init; }
}
