namespace NatoInternships.Domain.Vacancies;

/// <summary>Whether a vacancy is visible and accepts applications. Closed is not a status: the deadline decides.</summary>
public enum VacancyStatus
{
    Draft,
    Published,
    Cancelled,
}
