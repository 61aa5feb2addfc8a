using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Vacancies.Parity;
using NatoInternships.Web.Areas.Admin.Shared;

namespace NatoInternships.Web.Areas.Admin.NoticeEditor;

/// <summary>The editor of one notice.</summary>
public sealed record EditorPage
{
    public required OfficeNotice Notice { get; init; }

    public required NoticeInput Input { get; init; }

    public required VacancyState State { get; init; }

    /// <summary>Of the stored draft.</summary>
    public required IReadOnlyList<ParityFinding> Findings { get; init; }

    /// <summary>What is different in somebody else's version, as it is there; null unless both changed the draft.</summary>
    public IReadOnlyList<NoticeChange>? Theirs { get; init; }

    /// <summary>What was just done; null for nothing.</summary>
    public NoticeMessage? Message { get; init; }

    /// <summary>Whether the signed-in account can review the draft now.</summary>
    public bool CanReview { get; init; }

    public bool CanPublish { get; init; }

    /// <summary>Whether the draft is being written, so that its next step is the review.</summary>
    public bool CanSend => Notice.Draft?.State == NoticeDraftState.Writing && State != VacancyState.Cancelled;

    /// <summary>Whether the form shows the facts at once: there is an error, or a finding in a fact.</summary>
    public bool OpensFacts { get; init; }

    /// <summary>Whether the signed-in account can extend the deadline or cancel the vacancy.</summary>
    public bool CanEnd { get; init; }
}
