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

    public static VacancyState Of(NoticeDraftState draft) => draft switch
    {
        NoticeDraftState.InReview => VacancyState.InReview,
        NoticeDraftState.Approved => VacancyState.Approved,
        _ => VacancyState.Writing,
    };
}
