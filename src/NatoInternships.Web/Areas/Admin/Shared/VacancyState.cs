using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>Where a vacancy stands for the Internship Office. A published one may have a draft of its next version beside it.</summary>
public enum VacancyState
{
    Writing,
    InReview,
    Approved,
    Published,
    Closed,
    Cancelled,
}

/// <summary>Reads the state from the stored values.</summary>
public static class VacancyStates
{
    public static VacancyState Of(VacancyStatus status, DateTimeOffset closesAt, NoticeDraftState? draft, DateTimeOffset now) => status switch
    {
        VacancyStatus.Cancelled => VacancyState.Cancelled,
        VacancyStatus.Published => now < closesAt ? VacancyState.Published : VacancyState.Closed,
        _ => Of(draft ?? NoticeDraftState.Writing),
    };

    /// <summary>Returns whether a vacancy with these values is listed under a state. A draft beside a published version is listed under its own.</summary>
    public static bool IsListed(VacancyState state, VacancyStatus status, bool isClosed, NoticeDraftState? draft) => state switch
    {
        VacancyState.Cancelled => status == VacancyStatus.Cancelled,
        VacancyState.Published => status == VacancyStatus.Published && !isClosed,
        VacancyState.Closed => status == VacancyStatus.Published && isClosed,
        _ => status != VacancyStatus.Cancelled && draft == DraftOf(state),
    };

    /// <summary>Throws for a state that no draft has.</summary>
    public static NoticeDraftState DraftOf(VacancyState state) => state switch
    {
        VacancyState.Writing => NoticeDraftState.Writing,
        VacancyState.InReview => NoticeDraftState.InReview,
        VacancyState.Approved => NoticeDraftState.Approved,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static VacancyState Of(NoticeDraftState draft) => draft switch
    {
        NoticeDraftState.InReview => VacancyState.InReview,
        NoticeDraftState.Approved => VacancyState.Approved,
        _ => VacancyState.Writing,
    };
}
