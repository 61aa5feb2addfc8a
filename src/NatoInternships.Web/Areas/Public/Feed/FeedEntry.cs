using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Public.Shared;

namespace NatoInternships.Web.Areas.Public.Feed;

/// <summary>One notice as the feed tells of it.</summary>
public sealed record FeedEntry
{
    /// <summary>Notices in one feed, the latest changed first.</summary>
    public const int Most = 50;

    public required string Number { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Summary { get; init; }

    public required Domain.Vacancies.Organisation Organisation { get; init; }

    public required string DivisionCode { get; init; }

    public required DateOnly DeadlineDate { get; init; }

    public required TimeOnly DeadlineTime { get; init; }

    public required Money Grant { get; init; }

    public required IReadOnlyList<DateOnly> Starts { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset? CancelledAt { get; init; }

    /// <summary>When the version in force was published, or the vacancy cancelled: after that nothing is published.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    public ApplicationDeadline Deadline => new(DeadlineDate, DeadlineTime);

    public static Task<List<FeedEntry>> LatestAsync(PortalDbContext db, CancellationToken ct)
    {
        var entries =
            from v in db.Vacancies.PublishedOnce()
            join notice in db.Notices on new { VacancyId = v.Id, Version = v.NoticeVersion } equals new { notice.VacancyId, notice.Version }
            orderby v.CancelledAt ?? notice.PublishedAt descending, v.Number
            select new FeedEntry
            {
                Number = v.Number,
                Title = v.Title,
                Summary = v.Summary,
                Organisation = v.Organisation,
                DivisionCode = v.DivisionCode,
                DeadlineDate = v.DeadlineDate,
                DeadlineTime = v.DeadlineTime,
                Grant = v.Grant,
                Starts = v.Intakes.OrderBy(intake => intake.FirstDay).Select(intake => intake.FirstDay).ToList(),
                PublishedAt = v.PublishedAt ?? notice.PublishedAt,
                CancelledAt = v.CancelledAt,
                ChangedAt = v.CancelledAt ?? notice.PublishedAt,
            };

        return entries.Take(Most).ToListAsync(ct);
    }
}
