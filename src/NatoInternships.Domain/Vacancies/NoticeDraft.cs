namespace NatoInternships.Domain.Vacancies;

/// <summary>
/// The next version of a vacancy's notice, beside the published one. A second person approves it before a lead publishes it (ADR 0057).
/// </summary>
public sealed class NoticeDraft
{
    private NoticeDraft()
    {
        Content = null!;
        Facts = null!;
    }

    internal NoticeDraft(Guid vacancyId, int revision, NoticeContent content, NoticeFacts facts, Guid writtenBy, DateTimeOffset now)
    {
        VacancyId = vacancyId;
        Revision = revision;
        Content = content;
        Facts = facts;
        WrittenBy = writtenBy;
        ChangedAt = now;
    }

    /// <summary>The key: a vacancy has one draft at most.</summary>
    public Guid VacancyId { get; private set; }

    public NoticeContent Content { get; private set; }

    public NoticeFacts Facts { get; private set; }

    public NoticeDraftState State { get; private set; } = NoticeDraftState.Writing;

    /// <summary>Raised by every change, also from one draft of a vacancy to its next, so that an old page never matches a newer draft.</summary>
    public int Revision { get; private set; }

    /// <summary>The account that last changed the text or the facts. It cannot approve them.</summary>
    public Guid WrittenBy { get; private set; }

    /// <summary>Null unless approved. The schema refuses the account of <see cref="WrittenBy"/>.</summary>
    public Guid? ApprovedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>What the last review asked to change; empty after the draft was sent for review again.</summary>
    public IReadOnlyList<FieldComment> Comments { get; private set; } = [];

    /// <summary>Returns whether this account may approve the draft or send it back.</summary>
    public bool CanBeReviewedBy(Guid userId) => State == NoticeDraftState.InReview && userId != WrittenBy;

    /// <summary>
    /// Replaces the draft. An approval, or a review that is under way, ends with it. The same text and facts change nothing.
    /// </summary>
    /// <returns>Whether something changed.</returns>
    public bool Write(NoticeContent content, NoticeFacts facts, Guid writtenBy, DateTimeOffset now)
    {
        if (Content.IsSameAs(content) && Facts.IsSameAs(facts))
        {
            return false;
        }

        Content = content;
        Facts = facts;
        WrittenBy = writtenBy;
        MoveTo(NoticeDraftState.Writing, now);

        return true;
    }

    /// <summary>Throws unless the draft is being written.</summary>
    public void SendForReview(DateTimeOffset now)
    {
        Require(State == NoticeDraftState.Writing);
        Comments = [];
        MoveTo(NoticeDraftState.InReview, now);
    }

    /// <summary>Throws unless <see cref="CanBeReviewedBy"/>.</summary>
    public void Approve(Guid approvedBy, DateTimeOffset now)
    {
        Require(CanBeReviewedBy(approvedBy));
        MoveTo(NoticeDraftState.Approved, now);
        ApprovedBy = approvedBy;
    }

    /// <summary>Sends the draft back to its writer. Throws unless <see cref="CanBeReviewedBy"/>.</summary>
    public void SendBack(Guid reviewedBy, IReadOnlyList<FieldComment> comments, DateTimeOffset now)
    {
        Require(CanBeReviewedBy(reviewedBy));
        Comments = comments;
        MoveTo(NoticeDraftState.Writing, now);
    }

    private void MoveTo(NoticeDraftState state, DateTimeOffset now)
    {
        State = state;
        ApprovedBy = null;
        ChangedAt = now;
        Revision++;
    }

    private void Require(bool isAllowed)
    {
        if (!isAllowed)
        {
            throw new InvalidOperationException($"A draft that is {State} does not allow this move by this account.");
        }
    }
}
