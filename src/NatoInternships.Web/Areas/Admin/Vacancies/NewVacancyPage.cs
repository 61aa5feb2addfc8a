using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Admin.Vacancies;

/// <summary>The form for a new vacancy, or for a copy of one.</summary>
public sealed record NewVacancyPage
{
    public required NewVacancyInput Input { get; init; }

    /// <summary>Number of the vacancy to copy; null for an empty notice.</summary>
    public string? SourceNumber { get; init; }

    public required IReadOnlyList<ChoiceItem> Calls { get; init; }

    /// <summary>Grouped by organisation.</summary>
    public required IReadOnlyList<ChoiceItem> Divisions { get; init; }
}
