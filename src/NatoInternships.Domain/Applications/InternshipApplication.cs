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

    /// <summary>The public name, see <see cref="ApplicationReference"/>.</summary>
    public string Reference { get; private set; }

    public Guid CandidateId { get; private set; }

    /// <summary>The vacancy's call, copied so that the cap is a key of this table; a composite foreign key keeps it true.</summary>
    public Guid CallId { get; private set; }

    public Guid VacancyId { get; private set; }

    public ApplicationStatus Status { get; private set; } = ApplicationStatus.Draft;

    /// <summary>The slot it takes while its status uses one, else null. Never shown.</summary>
    public int? SlotNo { get; private set; }

    /// <summary>The candidate's order of preference among their choices, 1 is first; null while it takes no slot. Divisions never see it.</summary>
    public int? Rank { get; private set; }

    /// <summary>What is being written now; the submitted content stands in <see cref="Submissions"/>.</summary>
    public ApplicationAnswers Answers { get; private set; }

    /// <summary>The version in force, 0 while nothing was submitted.</summary>
    public int SubmittedVersion { get; private set; }

    /// <summary>UTC arrival of the version in force.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>
    /// Since when the candidate wants divisions to find them in the pool; null while they do not. The first submit sets it, later ones do
    /// not; <see cref="ChoosePool"/> changes it at any time, also after the deadline (rulings A12, A19, A26).
    /// </summary>
    public DateTimeOffset? JoinedPoolAt { get; private set; }

    /// <summary>Whether the question about the pool was answered: it is asked with the first submit only (ruling A26).</summary>
    public bool PoolIsChosen => SubmittedVersion > 0;

    /// <summary>Rises by one with each change; a stale form is told by it.</summary>
    public int Revision { get; private set; } = 1;

    public IReadOnlyList<Submission> Submissions => submissions;

    /// <summary>Starts a draft. Throws where the vacancy takes none at <paramref name="now"/>: callers ask before.</summary>
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

    /// <summary>Submits a version. A first one takes the slot given; a later one keeps the slot it has.</summary>
    /// <param name="content">The frozen content.</param>
    /// <param name="slotNo">The lowest free slot; ignored where one is held already.</param>
    /// <param name="rank">The place in the order of preference; ignored likewise.</param>
    /// <param name="callYear">For the receipt's number.</param>
    /// <param name="arrivedAt">When the request line reached the portal.</param>
    /// <param name="now">When it is processed.</param>
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

    /// <summary>Replaces a file that was refused after the deadline: a new version that differs in it alone, made under a reopening that is used up by it.</summary>
    /// <param name="content">The version that stands with the new file, see <see cref="SubmissionContent.WithFile"/>.</param>
    /// <param name="reopening">Open at <paramref name="arrivedAt"/>, of this application.</param>
    /// <param name="callYear">For the receipt's number.</param>
    /// <param name="arrivedAt">When the request line reached the portal.</param>
    /// <param name="now">When it is processed.</param>
    public Submission ReplaceFile(SealedContent content, SectionReopening reopening, int callYear, DateTimeOffset arrivedAt, DateTimeOffset now)
    {
        if (reopening.ApplicationId != Id || !reopening.IsOpenAt(arrivedAt))
        {
            throw new InvalidOperationException("Nothing of this application is reopened.");
        }

        Move(ApplicationMove.ReplaceFile, now);
        var submission = Freeze(content, callYear, arrivedAt);
        reopening.Use(submission.Version, now);

        return submission;
    }

    /// <summary>Withdraws. Before the vacancy's deadline the slot becomes free, after it does not (ruling A2).</summary>
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

    /// <summary>Back to a draft after a withdrawal before the deadline; submitting it again needs a free slot.</summary>
    public void Reopen(DateTimeOffset now)
    {
        Move(ApplicationMove.Reopen, now);
        WithdrawnAt = null;
    }

    /// <summary>The version that was withdrawn stands again, as it was. It takes a choice, and goes last in the order of preference.</summary>
    /// <param name="slotNo">A free slot.</param>
    /// <param name="rank">The place after the other choices.</param>
    /// <param name="now">When it is undone.</param>
    public void UndoWithdrawal(int slotNo, int rank, DateTimeOffset now)
    {
        Move(ApplicationMove.UndoWithdrawal, now);
        SlotNo = slotNo;
        Rank = rank;
        WithdrawnAt = null;
    }

    /// <summary>Joins or leaves the pool. What was declared with the submit stays as it was frozen.</summary>
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

    /// <summary>A draft again, because the deadline at which it was closed was extended (ruling A20).</summary>
    public void ReopenWithDeadline(DateTimeOffset now) => Move(ApplicationMove.ExtendDeadline, now);

    /// <summary>Whether the candidate may delete it: a draft that was never submitted, also after its deadline.</summary>
    public bool CanDelete => SubmittedVersion == 0 && Status.Can(ApplicationMove.Delete);

    /// <summary>Sets the place in the candidate's own order of preference, 1 to the call's limit.</summary>
    public void PreferAt(int rank)
    {
        if (!Status.UsesSlot())
        {
            throw new InvalidOperationException($"An application that is {Status} has no place in the order.");
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
