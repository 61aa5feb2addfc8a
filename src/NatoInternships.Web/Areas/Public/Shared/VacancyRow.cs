using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Public.Shared;

/// <summary>What lists show of a vacancy.</summary>
public sealed record VacancyRow
{
    private static readonly Expression<Func<Vacancy, VacancyRow>> Of = v => new VacancyRow
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

    public IReadOnlyList<DateOnly> Starts { get; init; } = [];

    public ApplicationDeadline Deadline => new(DeadlineDate, DeadlineTime);

    /// <summary>The rows of a page, in its order. The starts are read apart: joined, each row would come once for each of its starts.</summary>
    public static async Task<IReadOnlyList<VacancyRow>> ReadAsync(IQueryable<Vacancy> page, CancellationToken ct)
    {
        var rows = await page.AsNoTracking().Select(Of).ToListAsync(ct);
        var starts = (await page.AsNoTracking().SelectMany(v => v.Intakes, (v, intake) => new { v.Id, intake.FirstDay }).ToListAsync(ct))
            .ToLookup(start => start.Id, start => start.FirstDay);

        return [.. rows.Select(row => row with { Starts = [.. starts[row.Id].Order()] })];
    }
}
