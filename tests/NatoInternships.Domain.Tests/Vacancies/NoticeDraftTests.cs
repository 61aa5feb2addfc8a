using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Vacancies;

public sealed class NoticeDraftTests
{
    private static readonly DateTimeOffset Now = new(2025, 5, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Writer = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();

    private readonly Vacancy vacancy;
    private readonly NoticeDraft draft;

    public NoticeDraftTests()
    {
        var call = new ACall();
        vacancy = call.AddVacancy();
        draft = vacancy.StartDraft(ACall.Content("Next"), call.Facts(), Writer, Now);
    }

    [Fact]
    public void A_second_person_approves()
    {
        draft.SendForReview(Now);

        Assert.False(draft.CanBeReviewedBy(Writer));
        Assert.Throws<InvalidOperationException>(() => draft.Approve(Writer, Now));
        draft.Approve(Second, Now);
        Assert.Equal((NoticeDraftState.Approved, Second), (draft.State, draft.ApprovedBy));
    }

    [Fact]
    public void A_draft_that_is_not_in_review_cannot_be_approved() => Assert.Throws<InvalidOperationException>(() => draft.Approve(Second, Now));

    [Fact]
    public void A_change_ends_the_approval_and_makes_its_author_the_writer()
    {
        draft.SendForReview(Now);
        draft.Approve(Second, Now);

        Assert.True(draft.Write(ACall.Content("Changed"), draft.Facts, Second, Now));

        Assert.Equal((NoticeDraftState.Writing, (Guid?)null, Second), (draft.State, draft.ApprovedBy, draft.WrittenBy));
        draft.SendForReview(Now);
        Assert.False(draft.CanBeReviewedBy(Second));
        Assert.True(draft.CanBeReviewedBy(Writer));
    }

    [Fact]
    public void The_same_text_changes_nothing()
    {
        draft.SendForReview(Now);
        draft.Approve(Second, Now);
        var before = draft.Revision;

        Assert.False(draft.Write(ACall.Content("Next"), draft.Facts with { Links = [] }, Second, Now));

        Assert.Equal((NoticeDraftState.Approved, Writer, before), (draft.State, draft.WrittenBy, draft.Revision));
    }

    [Fact]
    public void Comments_stay_until_the_draft_is_sent_again()
    {
        draft.SendForReview(Now);
        draft.SendBack(Second, [new FieldComment(NoticeFields.Title, "Too long")], Now);
        draft.Write(ACall.Content("Shorter"), draft.Facts, Writer, Now);
        Assert.Equal("Too long", Assert.Single(draft.Comments).Text);

        draft.SendForReview(Now);

        Assert.Empty(draft.Comments);
    }

    [Fact]
    public void Only_an_approved_draft_is_published_and_the_next_one_has_a_higher_revision()
    {
        Assert.Throws<InvalidOperationException>(() => vacancy.Publish(draft, "words", Now));
        draft.SendForReview(Now);
        draft.Approve(Second, Now);

        var notice = vacancy.Publish(draft, "words", Now);

        Assert.Equal((2, "Next"), (notice.Version, notice.Content.Title.En));
        Assert.True(vacancy.StartDraft(draft.Content, draft.Facts, Writer, Now).Revision > draft.Revision);
    }

    [Fact]
    public void A_later_version_keeps_the_deadline_in_force()
    {
        vacancy.Extend(vacancy.DeadlineDate.AddDays(2), new TimeOnly(12, 0), new LocalizedText("A storm", "Une tempête"), Writer, Now);
        draft.SendForReview(Now);
        draft.Approve(Second, Now);

        var notice = vacancy.Publish(draft, "words", Now);

        Assert.Equal((vacancy.DeadlineDate, new TimeOnly(12, 0)), (notice.Facts.DeadlineDate, notice.Facts.DeadlineTime));
        Assert.Equal(vacancy.DeadlineDate.AddDays(-2), vacancy.ReferenceDate);
    }

    [Fact]
    public void The_first_version_sets_deadline_and_reference_date()
    {
        var call = new ACall();
        var made = new Vacancy(Guid.NewGuid(), call.Call.Id, "250999", call.Division, new ApplicationDeadline(new DateOnly(2025, 6, 1), new TimeOnly(23, 59)), call.Criteria.Id);
        var facts = call.Facts(new ApplicationDeadline(new DateOnly(2025, 7, 6), new TimeOnly(12, 0)));

        made.Publish(ACall.Content("Title"), facts, "words", Now);

        Assert.Equal((new DateOnly(2025, 7, 6), new DateOnly(2025, 7, 6), new TimeOnly(12, 0), facts.Deadline.ClosesAt), (made.DeadlineDate, made.ReferenceDate, made.DeadlineTime, made.ClosesAt));
    }

    [Fact]
    public void A_cancelled_vacancy_takes_no_draft()
    {
        vacancy.Cancel(Now);

        Assert.Throws<InvalidOperationException>(() => vacancy.StartDraft(draft.Content, draft.Facts, Writer, Now));
    }
}
