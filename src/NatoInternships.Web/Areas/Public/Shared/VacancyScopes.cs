using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Web.Areas.Public.Shared;

public static class VacancyScopes
{
    /// <summary>Taking applications at this instant.</summary>
    public static IQueryable<Vacancy> OpenAt(this IQueryable<Vacancy> vacancies, DateTimeOffset now) =>
        vacancies.Where(v => v.Status == VacancyStatus.Published && v.ClosesAt > now);

    /// <summary>Published once, taking no applications at this instant: past the deadline, or cancelled.</summary>
    public static IQueryable<Vacancy> ClosedAt(this IQueryable<Vacancy> vacancies, DateTimeOffset now) =>
        vacancies.Where(v => v.Status == VacancyStatus.Cancelled || (v.Status == VacancyStatus.Published && v.ClosesAt <= now));

    /// <summary>Published once: open, closed or cancelled. Its page stands for good.</summary>
    public static IQueryable<Vacancy> PublishedOnce(this IQueryable<Vacancy> vacancies) =>
        vacancies.Where(v => v.Status != VacancyStatus.Draft);

    /// <summary>The order of every list: the one that closes first, then by number.</summary>
    public static IOrderedQueryable<Vacancy> ByDeadline(this IQueryable<Vacancy> vacancies) =>
        vacancies.OrderBy(v => v.ClosesAt).ThenBy(v => v.Number);
}
