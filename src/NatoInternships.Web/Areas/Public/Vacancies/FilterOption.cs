namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <param name="Value">The value in the URL.</param>
/// <param name="Count">Number of vacancies with it in the current list.</param>
public sealed record FilterOption(string Value, int Count);
