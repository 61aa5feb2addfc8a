namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <param name="Notice">The page.</param>
/// <param name="Block">Whether the button is as wide as its card.</param>
public sealed record ApplyView(NoticePage Notice, bool Block);
