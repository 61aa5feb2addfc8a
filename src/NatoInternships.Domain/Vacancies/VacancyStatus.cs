namespace NatoInternships.Domain.Vacancies;

/// <summary>Whether a vacancy can be seen and applied for. Closing is not a status: the deadline decides.</summary>
public enum VacancyStatus
{
    Draft,
    Published,
    Cancelled,
}
