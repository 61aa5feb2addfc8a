using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>A vacancy with its draft, for the use cases that change either.</summary>
/// <param name="Vacancy">Tracked.</param>
/// <param name="Draft">Tracked; null when nothing is written beside the published version.</param>
/// <param name="ExampleCount">How many competency examples its call asks for.</param>
public sealed record VacancyWithDraft(Vacancy Vacancy, NoticeDraft? Draft, int ExampleCount)
{
    /// <summary>What a page must have seen for its change to apply.</summary>
    public int Revision => Draft?.Revision ?? Vacancy.DraftRevision;

    public bool IsCancelled => Vacancy.Status == VacancyStatus.Cancelled;
}
