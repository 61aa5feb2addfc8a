namespace NatoInternships.Infrastructure.Vacancies;

/// <summary>A version number of all published vacancies. It never decreases.</summary>
/// <param name="Count">Vacancies that were ever published.</param>
/// <param name="Revisions">Sum of their revisions.</param>
/// <param name="Last">The highest number: a restored database may have other notices with the same sums.</param>
public sealed record PublishedVacancyVersion(int Count, int Revisions, string? Last)
{
    public static readonly PublishedVacancyVersion None = new(0, 0, null);
}
