namespace NatoInternships.Web.Framework.Caching;

/// <summary>Sums over the published vacancies: whatever changes what readers see of one changes a sum, and none ever falls.</summary>
/// <param name="Published">Vacancies that were published once.</param>
/// <param name="Versions">Notices published of them.</param>
/// <param name="Extensions">Extensions of their deadlines.</param>
/// <param name="Cancelled">Those that were cancelled.</param>
/// <param name="Last">The highest number: another database in the place of this one has other notices with the same sums.</param>
public sealed record PublishedVacancyVersion(int Published, int Versions, int Extensions, int Cancelled, string? Last)
{
    public static readonly PublishedVacancyVersion None = new(0, 0, 0, 0, null);
}
