using System.Linq.Expressions;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Public.Shared;

/// <summary>What lists show of a vacancy.</summary>
public sealed record VacancyRow
{
    public static readonly Expression<Func<Vacancy, VacancyRow>> Of = v => new VacancyRow
    {
        Id = v.Id,
        CallId = v.CallId,
        Number = v.Number,
        Title = v.Title,
        Summary = v.Summary,
        Organisation = v.Organisation,
        Status = v.Status,
        DeadlineDate = v.DeadlineDate,
        DeadlineTime = v.DeadlineTime,
        Starts = v.Intakes.OrderBy(intake => intake.FirstDay).Select(intake => intake.FirstDay).ToList(),
    };

    public required Guid Id { get; init; }

    public required Guid CallId { get; init; }

    public required string Number { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Summary { get; init; }

    public required Organisation Organisation { get; init; }

    public required VacancyStatus Status { get; init; }

    public required DateOnly DeadlineDate { get; init; }

    public required TimeOnly DeadlineTime { get; init; }

    public required IReadOnlyList<DateOnly> Starts { get; init; }

    public ApplicationDeadline Deadline => new(DeadlineDate, DeadlineTime);
}
