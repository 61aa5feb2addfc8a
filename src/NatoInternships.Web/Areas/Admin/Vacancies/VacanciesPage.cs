using NatoInternships.Web.Areas.Admin.Shared;

namespace NatoInternships.Web.Areas.Admin.Vacancies;

/// <summary>The list of vacancies, one page of it.</summary>
public sealed record VacanciesPage
{
    /// <summary>Null for all.</summary>
    public VacancyState? State { get; init; }

    public required IReadOnlyList<VacancyRow> Rows { get; init; }

    /// <summary>1 or more.</summary>
    public required int Page { get; init; }

    public required bool HasNext { get; init; }
}
