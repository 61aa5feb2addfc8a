using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Lists;

namespace NatoInternships.Web.Areas.Admin.Vacancies;

/// <summary>The list of vacancies, one page of it.</summary>
public sealed record VacanciesPage
{
    /// <summary>Null for all.</summary>
    public required VacancyState? State { get; init; }

    public required IReadOnlyList<VacancyRow> Rows { get; init; }

    /// <summary>How many vacancies are in each state. One with a draft beside its published version counts in two states.</summary>
    public required IReadOnlyDictionary<VacancyState, int> Counts { get; init; }

    /// <summary>How many vacancies there are.</summary>
    public required int All { get; init; }

    public required KeysetPager Pager { get; init; }
}
