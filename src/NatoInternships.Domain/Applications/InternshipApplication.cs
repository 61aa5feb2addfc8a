using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Domain.Applications;

/// <summary>One candidate's application for one vacancy.</summary>
public sealed class InternshipApplication
{
    private readonly List<Submission> submissions = [];

    private InternshipApplication()
    {
        Reference = null!;
        Answers = null!;
    }

    private InternshipApplication(string reference, Guid candidateId, Vacancy vacancy, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        Reference = reference;
        CandidateId = candidateId;
        CallId = vacancy.CallId;
        VacancyId = vacancy.Id;
        Answers = new ApplicationAnswers();
        StartedAt = now;
        ChangedAt = now;
    }

    public Guid Id { get; private set; }

    /// <summary>The public name in URLs and mails, see <see cref="ApplicationReference"/>.</summary>
    public string Reference { get; private set; }

    public Guid CandidateId { get; private set; }

    /// <summary>
    /// The vacancy's call, copied so that a unique key of this table enforces the cap. A composite foreign key keeps the copy correct.
    /// </summary>
    public Guid CallId { get; private set; }

    public Guid VacancyId { get; private set; }

    public ApplicationStatus Status { get; private set; } = ApplicationStatus.Draft;

    /// <summary>The slot that the application uses; null while its status uses none. Never shown.</summary>
    public int? SlotNo { get; private set; }

    /// <summary>The place in the candidate's order of preference, 1 is first; null while no slot is used. Divisions never see it.</summary>
    public int? Rank { get; private set; }

    /// <summary>The current draft answers. The submitted content is in <see cref="Submissions"/>.</summary>
    public ApplicationAnswers Answers { get; private set; }

    /// <summary>The version in force, 0 before the first submission.</summary>
    public int SubmittedVersion { get; private set; }

    /// <summary>UTC arrival of the version in force.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>
    /// When the candidate joined the pool; null while they are not in it. Only the first submit sets it. <see cref="ChoosePool"/> changes
    /// it at any time, also after the deadline (rulings A12, A19, A26).
    /// </summary>
    public DateTimeOffset? JoinedPoolAt { get; private set; }

    /// <summary>Whether the candidate answered the question about the pool. Only the first submit asks it (ruling A26).</summary>
    public bool PoolIsChosen => SubmittedVersion > 0;

    /// <summary>The concurrency token. Increases by one with each change, so that a form with older data is rejected.</summary>
    public int Revision { get; private set; } = 1;

    public IReadOnlyList<Submission> Submissions => submissions;

    /// <summary>
    /// Starts a draft. Throws <see cref="InvalidOperationException"/> when the vacancy is not open at <paramref name="now"/>: callers check
    /// first.
    /// </summary>
    public static InternshipApplication Start(Guid candidateId, Vacancy vacancy, DateTimeOffset now)
    {
        if (!vacancy.IsOpenAt(now))
        {
            throw new InvalidOperationException("The vacancy is not open.");
        }

        return new InternshipApplication(ApplicationReference.New(), candidateId, vacancy, now);
    }

    public void Edit(ApplicationAnswers answers, DateTimeOffset now)
    {
        Move(ApplicationMove.Edit, now);
        Answers = answers;
    }

    /// <summary>Submits a version. The first version takes the given slot; later versions keep it.</summary>
    /// <param name="content">The frozen content.</param>
    /// <param name="slotNo">The lowest free slot; ignored when the application already has one.</param>
    /// <param name="rank">The place in the order of preference; ignored in the same case.</param>
    /// <param name="callYear">The year in the receipt number.</param>
    /// <param name="arrivedAt">When the request line reached the portal.</param>
    /// <param name="now">When the request is processed.</param>
    public Submission Submit(
        SealedContent content,
        int slotNo,
        int rank,
        int callYear,
        DateTimeOffset arrivedAt,
        DateTimeOffset now)
    {
        Move(ApplicationMove.Submit, now);
        SlotNo ??= slotNo;
        Rank ??= rank;
        if (!PoolIsChosen)
        {
            JoinedPoolAt = content.JoinsPool ? arrivedAt : null;
        }

        return Freeze(content, callYear, arrivedAt);
    }

    /// <summary>
    /// Replaces a file that was refused after the deadline. Creates a version that differs only in this file, and uses up the reopening.
    /// </summary>
    /// <param name="content">The version in force with the new file, see <see cref="SubmissionContent.WithFile"/>.</param>
    /// <param name="reopening">A reopening of this application that is open at <paramref name="arrivedAt"/>.</param>
    /// <param name="callYear">The year in the receipt number.</param>
    /// <param name="arrivedAt">When the request line reached the portal.</param>
    /// <param name="now">When the request is processed.</param>
    public Submission ReplaceFile(SealedContent content, SectionReopening reopening, int callYear, DateTimeOffset arrivedAt, DateTimeOffset now)
    {
        if (reopening.ApplicationId != Id || !reopening.IsOpenAt(arrivedAt))
        {
            throw new InvalidOperationException("The reopening does not allow this change.");
        }

        Move(ApplicationMove.ReplaceFile, now);
        var submission = Freeze(content, callYear, arrivedAt);
        reopening.Use(submission.Version, now);

        return submission;
    }

    /// <summary>
    /// Withdraws the application. Before the vacancy's deadline the slot becomes free; after it the slot stays used (ruling A2).
    /// </summary>
    public void Withdraw(bool deadlineHasPassed, DateTimeOffset now)
    {
        Move(deadlineHasPassed ? ApplicationMove.WithdrawLate : ApplicationMove.Withdraw, now);
        WithdrawnAt = now;
        if (!Status.UsesSlot())
        {
            SlotNo = null;
            Rank = null;
        }
    }

    /// <summary>Turns the application into a draft again after a withdrawal before the deadline. A new submit needs a free slot.</summary>
    public void Reopen(DateTimeOffset now)
    {
        Move(ApplicationMove.Reopen, now);
        WithdrawnAt = null;
    }

    /// <summary>Puts the withdrawn version in force again, unchanged. It uses a slot and is last in the order of preference.</summary>
    /// <param name="slotNo">A free slot.</param>
    /// <param name="rank">The place after the candidate's other choices.</param>
    /// <param name="now">When the candidate undoes the withdrawal.</param>
    public void UndoWithdrawal(int slotNo, int rank, DateTimeOffset now)
    {
        Move(ApplicationMove.UndoWithdrawal, now);
        SlotNo = slotNo;
        Rank = rank;
        WithdrawnAt = null;
    }

    /// <summary>Joins or leaves the pool. The declarations in the submission stay unchanged.</summary>
    public void ChoosePool(bool joins, DateTimeOffset now)
    {
        Move(ApplicationMove.ChoosePool, now);
        JoinedPoolAt = joins ? JoinedPoolAt ?? now : null;
    }

    public void CancelWithVacancy(DateTimeOffset now)
    {
        Move(ApplicationMove.CancelVacancy, now);
        SlotNo = null;
        Rank = null;
    }

    public void CloseUnsubmitted(DateTimeOffset now) => Move(ApplicationMove.CloseUnsubmitted, now);

    /// <summary>Turns a closed draft into a draft again because the deadline was extended (ruling A20).</summary>
    public void ReopenWithDeadline(DateTimeOffset now) => Move(ApplicationMove.ExtendDeadline, now);

    /// <summary>Whether the candidate may delete the application: only a draft that was never submitted, also after its deadline.</summary>
    public bool CanDelete => SubmittedVersion == 0 && Status.Can(ApplicationMove.Delete);

    /// <summary>Sets the place in the candidate's order of preference, from 1 to the call's limit.</summary>
    public void PreferAt(int rank)
    {
        if (!Status.UsesSlot())
        {
            throw new InvalidOperationException($"An application that is {Status} cannot have a rank.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        Rank = rank;
        Revision++;
    }

    private Submission Freeze(SealedContent content, int callYear, DateTimeOffset arrivedAt)
    {
        SubmittedVersion++;
        SubmittedAt = arrivedAt;
        var receipt = new ReceiptNumber(callYear, Reference, SubmittedVersion).ToString();
        var submission = new Submission(Id, SubmittedVersion, receipt, content, arrivedAt);
        submissions.Add(submission);

        return submission;
    }

    private void Move(ApplicationMove move, DateTimeOffset now)
    {
        Status = Status.After(move);
        Revision++;
        ChangedAt = now;
    }
}
