using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Web.Areas.Admin.Shared;

namespace NatoInternships.Web.Areas.Admin.Vacancies;

/// <summary>One vacancy in the list.</summary>
public sealed record VacancyRow
{
    public required string Number { get; init; }

    public required LocalizedText Title { get; init; }

    public required string DivisionCode { get; init; }

    public required int CallYear { get; init; }

    public required DateOnly DeadlineDate { get; init; }

    public required VacancyState State { get; init; }

    /// <summary>The draft of the first or the next version; null for none.</summary>
    public required NoticeDraftState? Draft { get; init; }
}
