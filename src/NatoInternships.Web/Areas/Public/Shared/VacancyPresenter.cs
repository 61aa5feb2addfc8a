using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Public.Shared;

/// <summary>Texts about vacancies that several public pages share, from this folder.</summary>
public sealed class VacancyPresenter(PageText text, Format format)
{
    public PageText Text => text;

    public static VacancyPresenter For(PageText page, Format format) => new(page.For("Public", "Shared"), format);

    /// <summary>"International Staff".</summary>
    public string Organisation(Organisation organisation) => organisation.Name.In(text.Language);

    /// <summary>"International Staff (IS)".</summary>
    public string OrganisationWithCode(Organisation organisation) => $"{Organisation(organisation)} ({organisation.Acronym.In(text.Language)})";

    /// <summary>"March or September 2026", "September 2026 or March 2027".</summary>
    public string Starts(IReadOnlyList<DateOnly> starts)
    {
        var ofOneYear = starts.Select(start => start.Year).Distinct().Count() == 1;
        var months = starts.Select((start, index) => ofOneYear && index < starts.Count - 1 ? format.MonthName(start) : format.MonthAndYear(start));

        return Either([.. months]);
    }

    /// <summary>"March or September", without the year.</summary>
    public string StartMonths(IReadOnlyList<DateOnly> starts) => Either([.. starts.Select(format.MonthName).Distinct()]);

    /// <summary>One to ten as words ("seven"), otherwise digits.</summary>
    public string Number(int number) => number is >= 1 and <= 10 ? text[$"Number_{number}"] : format.Number(number);

    public string Own(OwnState state) => text[$"Own_{state}"];

    public static StatusKind KindOf(OwnState state) => state switch
    {
        OwnState.Submitted => StatusKind.Meets,
        OwnState.UnsentChanges => StatusKind.Look,
        OwnState.Draft => StatusKind.Draft,
        _ => StatusKind.Neutral,
    };

    /// <summary>Returns the icon that replaces the kind's own; null to keep it.</summary>
    public static string? IconOf(OwnState state) => state switch
    {
        OwnState.UnsentChanges => "pencil",
        OwnState.Draft => "file",
        _ => null,
    };

    private string Either(IReadOnlyList<string> words) => words switch
    {
        [] => "",
        [var only] => only,
        _ => string.Join(", ", words.SkipLast(1)) + text["Or"] + words[^1],
    };
}
