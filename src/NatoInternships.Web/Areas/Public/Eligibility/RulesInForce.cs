using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Vacancies;

namespace NatoInternships.Web.Areas.Public.Eligibility;

/// <summary>Whose rules the self-check asks: those of one vacancy, measured on its deadline's date as first published.</summary>
public static class RulesInForce
{
    private const int Most = 100;

    /// <summary>
    /// The open vacancies, the one closing first ahead; when none is open, the one that closed last. The vacancy asked for comes in
    /// addition, also when it is closed: its notice links here.
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
