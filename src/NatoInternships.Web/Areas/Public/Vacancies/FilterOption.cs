namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <param name="Value">As the address has it.</param>
/// <param name="Count">How many vacancies of the part shown have it.</param>
public sealed record FilterOption(string Value, int Count);
