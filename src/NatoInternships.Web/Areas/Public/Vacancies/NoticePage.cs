using System.Diagnostics.CodeAnalysis;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Areas.Shared.Deadlines;

namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <summary>One notice in the version in force, and where its reader stands.</summary>
[method: SetsRequiredMembers]
public sealed record NoticePage(PublishedVacancy Vacancy) : PublishedVacancy(Vacancy)
{
    /// <summary>When the page was made.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>The candidate's own application, if there is one.</summary>
    public OwnApplication? Own { get; init; }

    /// <summary>How many choices are left; null for strangers and staff.</summary>
    public int? ChoicesLeft { get; init; }

    /// <summary>Signed in as a candidate: Apply is a form then.</summary>
    public bool IsCandidate { get; init; }

    public CutOffs CutOffs => CutOffs.For(Criteria, ReferenceDate);

    public DeadlineView DeadlineView => new(Deadline, Now, InfoSession);

    public bool IsOpen => IsOpenAt(Now);

    /// <summary>The session with its registration link, until it is over.</summary>
    public InfoSession? ComingSession => InfoSession is { } session && session.EndsAt > Now && !IsCancelled ? session : null;
}
