using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>One internship a candidate can apply for. The facts typed once stand here; the text is its latest <see cref="Notice"/>.</summary>
public sealed class Vacancy
{
    public const int NumberLength = 6;
    public const int DivisionCodeLength = 12;
    public const int SearchTextLength = 4000;

    /// <summary>How long after its deadline a vacancy may be opened again by an extension: a deadline on a Sunday night and an outage at it are dealt with by Wednesday.</summary>
    public static readonly TimeSpan ReopenableFor = TimeSpan.FromHours(72);

    /// <summary>Days an extension may add at most.</summary>
    public static readonly TimeSpan LongestExtension = TimeSpan.FromDays(31);

    private readonly List<Notice> notices = [];
    private readonly List<DeadlineExtension> extensions = [];
    private readonly List<Intake> intakes = [];

    private Vacancy()
    {
        Number = null!;
        DivisionCode = null!;
        Title = null!;
        Summary = null!;
        Grant = null!;
        SearchText = null!;
    }

    public Vacancy(
        Guid id,
        Guid callId,
        string number,
        Organisation organisation,
        string divisionCode,
        ApplicationDeadline deadline,
        Money grant,
        Guid criteriaId)
    {
        Id = id;
        CallId = callId;
        Number = number;
        Organisation = organisation;
        DivisionCode = divisionCode;
        DeadlineDate = deadline.Date;
        DeadlineTime = deadline.LastMinute;
        ReferenceDate = deadline.Date;
        ClosesAt = deadline.ClosesAt;
        Grant = grant;
        CriteriaId = criteriaId;
        Title = new LocalizedText("", "");
        Summary = new LocalizedText("", "");
        SearchText = "";
    }

    public Guid Id { get; private set; }

    public Guid CallId { get; private set; }

    /// <summary>Six digits, for example 250702: the stable address in both languages (ruling N1).</summary>
    public string Number { get; private set; }

    public Organisation Organisation { get; private set; }

    /// <summary>Short code of the division or office, for example PASP, the same in both languages.</summary>
    public string DivisionCode { get; private set; }

    /// <summary>Copied from the latest notice for lists.</summary>
    public LocalizedText Title { get; private set; }

    /// <summary>Copied from the latest notice for lists.</summary>
    public LocalizedText Summary { get; private set; }

    /// <summary>The Brussels date of the deadline in force.</summary>
    public DateOnly DeadlineDate { get; private set; }

    /// <summary>
    /// The Brussels date of the deadline as first published: the reference date of the rules (ruling A4). An extension leaves it
    /// alone, so that whoever submitted before and whoever submits after are judged alike (ADR 0016).
    /// </summary>
    public DateOnly ReferenceDate { get; private set; }

    /// <summary>The printed Brussels time of the deadline.</summary>
    public TimeOnly DeadlineTime { get; private set; }

    /// <summary>UTC, exclusive (ruling A9).</summary>
    public DateTimeOffset ClosesAt { get; private set; }

    public Money Grant { get; private set; }

    /// <summary>Hours a week.</summary>
    public int HoursPerWeek { get; private set; } = 38;

    /// <summary>Length of the internship in months.</summary>
    public int Months { get; private set; } = 6;

    /// <summary>Null where no session is held.</summary>
    public InfoSession? InfoSession { get; private set; }

    /// <summary>The version of the eligibility rules this vacancy is judged by.</summary>
    public Guid CriteriaId { get; private set; }

    public VacancyStatus Status { get; private set; } = VacancyStatus.Draft;

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>Both languages' words, folded to lower case without accents, for searching.</summary>
    public string SearchText { get; private set; }

    /// <summary>The version of the latest notice; 0 while there is none.</summary>
    public int NoticeVersion { get; private set; }

    /// <summary>How often the deadline was extended.</summary>
    public int ExtensionCount { get; private set; }

    /// <summary>Raised by every change. Readers compare it to notice a change, and two concurrent changes conflict on it.</summary>
    public int Revision { get; private set; } = 1;

    public IReadOnlyList<Notice> Notices => notices;

    public IReadOnlyList<DeadlineExtension> Extensions => extensions;

    public IReadOnlyList<Intake> Intakes => intakes;

    public ApplicationDeadline Deadline => new(DeadlineDate, DeadlineTime);

    /// <summary>Whether an application that arrived at this instant may still be started or submitted.</summary>
    public bool IsOpenAt(DateTimeOffset arrivedAt) => Status == VacancyStatus.Published && arrivedAt < ClosesAt;

    public void StartIn(Intake intake)
    {
        if (intake.CallId != CallId)
        {
            throw new InvalidOperationException("An intake of another call.");
        }

        intakes.Add(intake);
        Revision++;
    }

    /// <summary>Announces the info session. Throws where a clock change makes its start happen twice or never: whoever writes the notice is asked before.</summary>
    public void Announce(InfoSession session)
    {
        if (!BrusselsTime.HappensOnce(session.Date, session.Time))
        {
            throw new InvalidOperationException("A clock change makes the start of the info session happen twice or never.");
        }

        InfoSession = session;
        Revision++;
    }

    /// <summary>Publishes the text, or a next version of it. Throws where a language is missing: parity is checked before.</summary>
    /// <param name="content">The whole text in both languages.</param>
    /// <param name="searchText">The same words folded by the search normaliser, cut to <see cref="SearchTextLength"/>.</param>
    /// <param name="now">The moment of publication.</param>
    public Notice Publish(NoticeContent content, string searchText, DateTimeOffset now)
    {
        if (Status == VacancyStatus.Cancelled)
        {
            throw new InvalidOperationException("A cancelled vacancy publishes no text.");
        }

        if (!content.Title.IsComplete || !content.Summary.IsComplete)
        {
            throw new InvalidOperationException("A notice is published in both languages.");
        }

        var notice = new Notice(Guid.CreateVersion7(now), Id, NoticeVersion + 1, content, now);
        notices.Add(notice);
        NoticeVersion = notice.Version;
        Title = content.Title;
        Summary = content.Summary;
        SearchText = searchText.Length > SearchTextLength ? searchText[..SearchTextLength] : searchText;
        Status = VacancyStatus.Published;
        PublishedAt ??= now;
        Revision++;

        return notice;
    }

    /// <summary>What speaks against extending the deadline to this date and time in Brussels; null where nothing does.</summary>
    public ExtensionProblem? ProblemOfExtending(DateOnly date, TimeOnly time, LocalizedText reason, DateTimeOffset now)
    {
        if (Status != VacancyStatus.Published)
        {
            return ExtensionProblem.NotPublished;
        }

        if (now >= ClosesAt + ReopenableFor)
        {
            return ExtensionProblem.ClosedTooLongAgo;
        }

        // Compared as dates first: a time too far ahead need not be resolvable.
        if (date.DayNumber - DeadlineDate.DayNumber > LongestExtension.TotalDays)
        {
            return ExtensionProblem.TooFar;
        }

        if (!BrusselsTime.HappensOnce(date, time))
        {
            return ExtensionProblem.NotOneMoment;
        }

        var to = new ApplicationDeadline(date, time);

        return to switch
        {
            _ when to.ClosesAt <= ClosesAt => ExtensionProblem.NotLater,
            _ when to.HasPassed(now) => ExtensionProblem.InThePast,
            _ when !reason.IsComplete => ExtensionProblem.ReasonMissing,
            _ when reason.En.Length > DeadlineExtension.ReasonLength || reason.Fr.Length > DeadlineExtension.ReasonLength => ExtensionProblem.ReasonTooLong,
            _ => null,
        };
    }

    /// <summary>
    /// Extends the deadline for everybody alike (ruling A20); nothing else moves it, and never to an earlier one. Throws
    /// <see cref="InvalidOperationException"/> where <see cref="ProblemOfExtending"/> names a problem.
    /// </summary>
    /// <param name="date">Brussels date of the new deadline.</param>
    /// <param name="time">Brussels time, whole minutes.</param>
    /// <param name="reason">For the notice and the mail, in both languages.</param>
    /// <param name="extendedBy">The account that extends.</param>
    /// <param name="now">The moment of the decision.</param>
    public DeadlineExtension Extend(DateOnly date, TimeOnly time, LocalizedText reason, Guid extendedBy, DateTimeOffset now)
    {
        if (ProblemOfExtending(date, time, reason, now) is { } problem)
        {
            throw new InvalidOperationException($"The deadline cannot be extended: {problem}.");
        }

        var to = new ApplicationDeadline(date, time);
        var extension = new DeadlineExtension(this, ExtensionCount + 1, to, reason, extendedBy, now);
        extensions.Add(extension);
        ExtensionCount = extension.Number;
        DeadlineDate = to.Date;
        DeadlineTime = to.LastMinute;
        ClosesAt = to.ClosesAt;
        Revision++;

        return extension;
    }

    /// <summary>Cancels the vacancy; its applications are swept afterwards and their slots become free (ruling A2).</summary>
    public void Cancel(DateTimeOffset now)
    {
        if (Status != VacancyStatus.Published)
        {
            throw new InvalidOperationException($"A vacancy that is {Status} cannot be cancelled.");
        }

        Status = VacancyStatus.Cancelled;
        CancelledAt = now;
        Revision++;
    }
}
