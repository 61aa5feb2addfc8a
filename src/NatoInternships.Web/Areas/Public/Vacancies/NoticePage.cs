using System.Diagnostics.CodeAnalysis;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Areas.Shared.Deadlines;

namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <summary>The current version of one notice, with the user's own state.</summary>
[method: SetsRequiredMembers]
public sealed record NoticePage(PublishedVacancy Vacancy) : PublishedVacancy(Vacancy)
{
    /// <summary>When the page was made.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>The candidate's own application; null for none.</summary>
    public OwnApplication? Own { get; init; }

    /// <summary>Number of free slots; null for anonymous users and staff.</summary>
    public int? ChoicesLeft { get; init; }

    /// <summary>Whether the user is a signed-in candidate. Apply is then a form.</summary>
    public bool IsCandidate { get; init; }

    public CutOffs CutOffs => CutOffs.For(Criteria, ReferenceDate);

    public DeadlineView DeadlineView => new(Deadline, Now, InfoSession);

    public bool IsOpen => IsOpenAt(Now);

    /// <summary>The session with its registration link, until its end.</summary>
    public InfoSession? ComingSession => InfoSession is { } session && session.EndsAt > Now && !IsCancelled ? session : null;
}
