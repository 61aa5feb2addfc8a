namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <summary>A checkbox of the filter panel.</summary>
public sealed record OptionView(string Name, string Id, FilterOption Option, string Label, bool IsChosen);
