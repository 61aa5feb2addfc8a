using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Vacancies;

namespace NatoInternships.Web.Areas.Public.Eligibility;

/// <summary>Chooses the vacancies for the eligibility check. The reference date is the first published deadline.</summary>
public static class RulesInForce
{
    private const int Most = 100;

    /// <summary>
    /// Returns the open vacancies, first closing first; when none is open, the one that closed last. Also returns the requested vacancy
    /// when it is closed, because its notice links here.
    /// </summary>
    public static IReadOnlyList<PublishedVacancy> Of(IReadOnlyList<PublishedVacancy> vacancies, string? asked, DateTimeOffset now)
    {
        var shown = vacancies.Where(one => one.Status == VacancyStatus.Published).ToList();
        var open = shown.Where(one => one.IsOpenAt(now) || one.Number == asked).Take(Most).ToList();

        return open.Count > 0
            ? open
            : [.. shown.OrderByDescending(one => one.Deadline.ClosesAt).ThenBy(one => one.Number, StringComparer.Ordinal).Take(1)];
    }
}
