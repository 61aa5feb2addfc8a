using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>One internship that a candidate can apply for. Its latest <see cref="Notice"/> holds the text and the facts; the vacancy copies what queries need.</summary>
public sealed class Vacancy
{
    public const int NumberLength = 6;
    public const int SearchTextLength = 4000;

    /// <summary>
    /// How long after its deadline an extension may reopen a vacancy. An outage at a deadline on Sunday night can be handled until
    /// Wednesday.
    /// </summary>
    public static readonly TimeSpan ReopenableFor = TimeSpan.FromHours(72);

    /// <summary>The longest extension.</summary>
    public static readonly TimeSpan LongestExtension = TimeSpan.FromDays(31);

    private readonly List<Notice> notices = [];
    private readonly List<DeadlineExtension> extensions = [];

    private Vacancy()
    {
        Number = null!;
        DivisionCode = null!;
        Title = null!;
        Summary = null!;
        SearchText = null!;
    }

    public Vacancy(
        Guid id,
        Guid callId,
        string number,
        Division division,
        ApplicationDeadline deadline,
        Guid criteriaId)
    {
        Id = id;
        CallId = callId;
        Number = number;
        DivisionId = division.Id;
        DivisionCode = division.Code;
        SetFirst(deadline);
        CriteriaId = criteriaId;
        Title = new LocalizedText("", "");
        Summary = new LocalizedText("", "");
        SearchText = "";
    }

    public Guid Id { get; private set; }

    public Guid CallId { get; private set; }

    /// <summary>Six digits, for example 250702. The URL is stable and the same in both languages (ruling N1).</summary>
    public string Number { get; private set; }

    public Guid DivisionId { get; private set; }

    /// <summary>Copied from the division, for lists and the search.</summary>
    public string DivisionCode { get; private set; }

    /// <summary>Copied from the latest notice, for lists.</summary>
    public LocalizedText Title { get; private set; }

    /// <summary>Copied from the latest notice, for lists.</summary>
    public LocalizedText Summary { get; private set; }

    /// <summary>The Brussels date of the deadline in force.</summary>
    public DateOnly DeadlineDate { get; private set; }

    /// <summary>
    /// The Brussels date of the first published deadline: the reference date of the rules (ruling A4). An extension does not change it, so
    /// that everybody is judged alike (ADR 0016).
    /// </summary>
    public DateOnly ReferenceDate { get; private set; }

    /// <summary>The printed Brussels time of the deadline in force.</summary>
    public TimeOnly DeadlineTime { get; private set; }

    /// <summary>UTC, exclusive (ruling A9).</summary>
    public DateTimeOffset ClosesAt { get; private set; }

    /// <summary>The version of the eligibility criteria for this vacancy.</summary>
    public Guid CriteriaId { get; private set; }

    public VacancyStatus Status { get; private set; } = VacancyStatus.Draft;

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>The words of both languages, in lower case without accents, for searching.</summary>
    public string SearchText { get; private set; }

    /// <summary>The version of the latest notice; 0 before the first.</summary>
    public int NoticeVersion { get; private set; }

    /// <summary>The revision of the draft that was published last; 0 before the first.</summary>
    public int DraftRevision { get; private set; }

    /// <summary>How often the deadline was extended.</summary>
    public int ExtensionCount { get; private set; }

    /// <summary>Raised by every change. Readers compare it to notice a change, and two concurrent changes conflict on it.</summary>
    public int Revision { get; private set; } = 1;

    public IReadOnlyList<Notice> Notices => notices;

    public IReadOnlyList<DeadlineExtension> Extensions => extensions;

    public ApplicationDeadline Deadline => new(DeadlineDate, DeadlineTime);

    /// <summary>Returns whether an application that arrived at this instant may be started or submitted.</summary>
    public bool IsOpenAt(DateTimeOffset arrivedAt) => Status == VacancyStatus.Published && arrivedAt < ClosesAt;

    /// <summary>Returns facts with the deadline in force. Before the first publication the draft's own deadline stands.</summary>
    public NoticeFacts WithDeadlineInForce(NoticeFacts facts) =>
        NoticeVersion == 0 ? facts : facts with { DeadlineDate = DeadlineDate, DeadlineTime = DeadlineTime };

    /// <summary>Returns a new draft beside the published version, if there is one. Throws for a cancelled vacancy.</summary>
    public NoticeDraft StartDraft(NoticeContent content, NoticeFacts facts, Guid writtenBy, DateTimeOffset now)
    {
        RequireNotCancelled();

        return new NoticeDraft(Id, DraftRevision + 1, content, facts, writtenBy, now);
    }

    /// <summary>Publishes an approved draft as the next version. The caller deletes the draft. Throws when it is not approved.</summary>
    /// <param name="draft">The approved draft of this vacancy.</param>
    /// <param name="searchText">Its words after the search normaliser, cut to <see cref="SearchTextLength"/>.</param>
    /// <param name="now">The moment of publication.</param>
    public Notice Publish(NoticeDraft draft, string searchText, DateTimeOffset now)
    {
        if (draft.VacancyId != Id || draft.State != NoticeDraftState.Approved)
        {
            throw new InvalidOperationException("Only an approved draft of this vacancy can be published.");
        }

        DraftRevision = draft.Revision;

        return Publish(draft.Content, draft.Facts, searchText, now);
    }

    /// <summary>
    /// Publishes the notice, or the next version of it. The first publication sets the deadline and the reference date; a later one keeps the
    /// deadline in force. Throws when a language is missing, or when a clock change makes a time ambiguous or invalid: callers check first.
    /// </summary>
    /// <param name="content">The whole text in both languages.</param>
    /// <param name="facts">All facts that readers see.</param>
    /// <param name="searchText">The same words after the search normaliser, cut to <see cref="SearchTextLength"/>.</param>
    /// <param name="now">The moment of publication.</param>
    public Notice Publish(NoticeContent content, NoticeFacts facts, string searchText, DateTimeOffset now)
    {
        RequireNotCancelled();
        if (!content.Title.IsComplete || !content.Summary.IsComplete)
        {
            throw new InvalidOperationException("A notice needs both languages.");
        }

        if (facts.InfoSession is { } session && !BrusselsTime.HappensOnce(session.Date, session.Time))
        {
            throw new InvalidOperationException("A clock change makes the start of the info session ambiguous or invalid.");
        }

        if (NoticeVersion == 0)
        {
            SetFirst(facts.Deadline);
        }

        var shown = facts with { DeadlineDate = DeadlineDate, DeadlineTime = DeadlineTime };
        var notice = new Notice(Guid.CreateVersion7(now), Id, NoticeVersion + 1, content, shown, now);
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

    /// <summary>Returns why the deadline cannot be extended to this date and time in Brussels; null when it can.</summary>
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

        // Dates are compared first, because a time too far in the future may have no known offset.
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
    /// Extends the deadline for all candidates (ruling A20). Nothing else changes a deadline, and it never becomes earlier. Throws
    /// <see cref="InvalidOperationException"/> when <see cref="ProblemOfExtending"/> returns a problem.
    /// </summary>
    /// <param name="date">Brussels date of the new deadline.</param>
    /// <param name="time">Brussels time, whole minutes.</param>
    /// <param name="reason">For the notice and the mail, in both languages.</param>
    /// <param name="extendedBy">The id of the account that extends.</param>
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

    /// <summary>Cancels the vacancy. A job then closes its applications, and their slots become free (ruling A2).</summary>
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

    private void SetFirst(ApplicationDeadline deadline)
    {
        DeadlineDate = deadline.Date;
        DeadlineTime = deadline.LastMinute;
        ReferenceDate = deadline.Date;
        ClosesAt = deadline.ClosesAt;
    }

    private void RequireNotCancelled()
    {
        if (Status == VacancyStatus.Cancelled)
        {
            throw new InvalidOperationException("A cancelled vacancy has no further version.");
        }
    }
}
