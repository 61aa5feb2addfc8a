using NatoInternships.Domain.Vacancies;
using NatoInternships.Web.Areas.Admin.Shared;

namespace NatoInternships.Web.Areas.Admin.NoticeReview;

/// <summary>A draft as its reviewer reads it.</summary>
public sealed record ReviewPage
{
    public required OfficeNotice Notice { get; init; }

    public required ReviewInput Input { get; init; }

    /// <summary>Whether the signed-in account wrote it, and so cannot review it.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>Whether a review was refused because the draft had changed.</summary>
    public bool IsTooLate { get; init; }

    public bool IsInReview => Notice.Draft?.State == NoticeDraftState.InReview;
}
