using NatoInternships.Domain.Values;
using NatoInternships.Web.UseCases.Screening;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>What a list of applications is about: the call, its vacancies, the officers, and the filter that the address asks for.</summary>
public sealed record ScreeningScope
{
    public required ScreeningListInput Input { get; init; }

    /// <summary>Every call with a submitted application, the latest deadline first.</summary>
    public required IReadOnlyList<ScreeningCall> Calls { get; init; }

    /// <summary>The call of the list; null when there is none at all.</summary>
    public required ScreeningCall? Call { get; init; }

    /// <summary>The vacancies of the call, by number.</summary>
    public required IReadOnlyList<ScreeningVacancy> Vacancies { get; init; }

    public required IReadOnlyList<Officer> Officers { get; init; }

    public required ScreeningFilter Filter { get; init; }

    public ScreeningVacancy? VacancyOf(Guid id) => Vacancies.FirstOrDefault(vacancy => vacancy.Id == id);

    /// <summary>Returns the name of an officer; null for nobody and for an account that is no officer any more.</summary>
    public string? OfficerName(Guid? id) => Officers.FirstOrDefault(officer => officer.Id == id)?.Name;
}

/// <param name="Id">The call.</param>
/// <param name="Year">Of the internships.</param>
/// <param name="ClosesAt">The latest deadline.</param>
public sealed record ScreeningCall(Guid Id, int Year, DateTimeOffset ClosesAt);

/// <param name="Id">The vacancy.</param>
/// <param name="Number">Of its notice.</param>
/// <param name="Title">Of the published notice.</param>
/// <param name="ClosesAt">Its deadline.</param>
public sealed record ScreeningVacancy(Guid Id, string Number, LocalizedText Title, DateTimeOffset ClosesAt);
