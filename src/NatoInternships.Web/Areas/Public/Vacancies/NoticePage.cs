using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Shared.Deadlines;

namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <summary>One notice in the version in force, with the facts of its vacancy and call.</summary>
public sealed record NoticePage
{
    public required string Number { get; init; }

    public required Guid VacancyId { get; init; }

    public required Organisation Organisation { get; init; }

    public required string DivisionCode { get; init; }

    public required DateOnly DeadlineDate { get; init; }

    public required TimeOnly DeadlineTime { get; init; }

    /// <summary>The date of the rules: the deadline's as first published.</summary>
    public required DateOnly ReferenceDate { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<DeadlineExtension> Extensions { get; init; }

    public required Money Grant { get; init; }

    public required int HoursPerWeek { get; init; }

    public required int Months { get; init; }

    public required InfoSession? InfoSession { get; init; }

    public required VacancyStatus Status { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset? CancelledAt { get; init; }

    public required NoticeContent Content { get; init; }

    /// <summary>When the version in force was published.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    public required EligibilityCriteria Criteria { get; init; }

    public required int CallYear { get; init; }

    public required int ApplicationLimit { get; init; }

    public required int ExampleCount { get; init; }

    public required IReadOnlyList<DateOnly> Starts { get; init; }

    /// <summary>When the page was made.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>The candidate's own application, if there is one.</summary>
    public OwnApplication? Own { get; init; }

    /// <summary>How many choices are left; null for strangers and staff.</summary>
    public int? ChoicesLeft { get; init; }

    /// <summary>Signed in as a candidate: Apply is a form then.</summary>
    public bool IsCandidate { get; init; }

    public ApplicationDeadline Deadline => new(DeadlineDate, DeadlineTime);

    public CutOffs CutOffs => CutOffs.For(Criteria, ReferenceDate);

    public DeadlineView DeadlineView => new(Deadline, Now, InfoSession);

    public bool IsCancelled => Status == VacancyStatus.Cancelled;

    public bool IsOpen => Status == VacancyStatus.Published && !Deadline.HasPassed(Now);

    /// <summary>The session with its registration link, until it is over.</summary>
    public InfoSession? ComingSession => InfoSession is { } session && session.EndsAt > Now && !IsCancelled ? session : null;

    /// <summary>Null for a number that is not published: never, or not yet.</summary>
    public static Task<NoticePage?> LoadAsync(PortalDbContext db, string number, CancellationToken ct)
    {
        var notices =
            from v in db.Vacancies.AsNoTracking()
            where v.Number == number && v.Status != VacancyStatus.Draft
            join notice in db.Notices on new { VacancyId = v.Id, Version = v.NoticeVersion } equals new { notice.VacancyId, notice.Version }
            join criteria in db.CriteriaVersions on v.CriteriaId equals criteria.Id
            join call in db.Calls on v.CallId equals call.Id
            select new NoticePage
            {
                Number = v.Number,
                VacancyId = v.Id,
                Organisation = v.Organisation,
                DivisionCode = v.DivisionCode,
                DeadlineDate = v.DeadlineDate,
                DeadlineTime = v.DeadlineTime,
                ReferenceDate = v.ReferenceDate,
                Extensions = v.Extensions.OrderBy(extension => extension.Number).ToList(),
                Grant = v.Grant,
                HoursPerWeek = v.HoursPerWeek,
                Months = v.Months,
                InfoSession = v.InfoSession,
                Status = v.Status,
                PublishedAt = v.PublishedAt ?? notice.PublishedAt,
                CancelledAt = v.CancelledAt,
                Content = notice.Content,
                ChangedAt = notice.PublishedAt,
                Criteria = criteria.Criteria,
                CallYear = call.Year,
                ApplicationLimit = call.ApplicationLimit,
                ExampleCount = call.CompetencyExampleCount,
                Starts = v.Intakes.OrderBy(intake => intake.FirstDay).Select(intake => intake.FirstDay).ToList(),
            };

        return notices.SingleOrDefaultAsync(ct);
    }
}
