using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Areas.Shared.Deadlines;
using NatoInternships.Web.Framework.Links;

namespace NatoInternships.Web.Areas.Public.Home;

/// <summary>The home page: the open call that closes first, or the last known dates when none is open.</summary>
public sealed record HomeView
{
    /// <summary>Rows shown of the open call.</summary>
    public const int RowsShown = 3;

    /// <summary>The open vacancy that closes first, which represents its call; null when none is open.</summary>
    public PublishedVacancy? Open { get; init; }

    /// <summary>Number of open vacancies in that call.</summary>
    public int OpenCount { get; init; }

    /// <summary>The last deadline of the last call; null while one is open or none was ever published.</summary>
    public ApplicationDeadline? LastClosed { get; init; }

    /// <summary>The first open vacancies of the call.</summary>
    public IReadOnlyList<PublishedVacancy> Rows { get; init; } = [];

    /// <summary>The deadline panel of the open call.</summary>
    public DeadlineView? Deadline { get; init; }

    /// <summary>The cut-off dates of the rules of the open call.</summary>
    public CutOffs? CutOffs { get; init; }

    /// <param name="address">Returns the URL for a path that starts with a tilde.</param>
    public static HomeView Of(IReadOnlyList<PublishedVacancy> vacancies, DateTimeOffset now, Func<string, string?> address)
    {
        if (vacancies.FirstOrDefault(one => one.IsOpenAt(now)) is not { } first)
        {
            return new HomeView
            {
                LastClosed = vacancies.Where(one => one.Status == VacancyStatus.Published).Select(one => one.Deadline).MaxBy(deadline => deadline.ClosesAt),
            };
        }

        var open = vacancies.Where(one => one.CallId == first.CallId && one.IsOpenAt(now)).ToList();

        return new HomeView
        {
            Open = first,
            OpenCount = open.Count,
            Rows = [.. open.Take(RowsShown)],
            Deadline = new DeadlineView(first.Deadline, now, first.InfoSession, address(PublicLinks.VacancyCalendar(first.Number))),
            CutOffs = CutOffs.For(first.Criteria, first.ReferenceDate),
        };
    }
}
