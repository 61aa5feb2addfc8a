using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Applications;

public sealed class InternshipApplicationTests
{
    private static readonly DateTimeOffset Now = new(2025, 6, 4, 10, 0, 0, TimeSpan.Zero);

    private readonly Vacancy vacancy = new ACall().AddVacancy();

    [Fact]
    public void A_draft_takes_no_choice() => Assert.Null(Start().SlotNo);

    [Fact]
    public void Nothing_is_started_at_the_deadline()
    {
        var candidate = Guid.CreateVersion7();

        Assert.Throws<InvalidOperationException>(() => InternshipApplication.Start(candidate, vacancy, vacancy.ClosesAt));
        Assert.NotNull(InternshipApplication.Start(candidate, vacancy, vacancy.ClosesAt.AddMilliseconds(-1)));
    }

    [Fact]
    public void A_second_version_keeps_the_choice_and_its_place_in_the_order()
    {
        var application = Start();
        Submit(application, slotNo: 2, rank: 1);

        var second = Submit(application, slotNo: 3, rank: 9);

        Assert.Equal((2, 1, 2), (application.SlotNo, application.Rank, application.SubmittedVersion));
        Assert.Equal($"R-2026-{application.Reference}-02", second.Receipt);
    }

    [Fact]
    public void A_withdrawal_in_time_frees_the_choice_and_can_be_reopened()
    {
        var application = Start();
        Submit(application);

        application.Withdraw(deadlineHasPassed: false, Now);

        Assert.Equal((ApplicationStatus.Withdrawn, null, null), (application.Status, application.SlotNo, application.Rank));
        application.Reopen(Now);
        Assert.Equal((ApplicationStatus.Draft, null), (application.Status, application.WithdrawnAt));
    }

    [Fact]
    public void Undoing_a_withdrawal_puts_the_same_version_back_in_force_and_takes_a_choice()
    {
        var application = Start();
        Submit(application, slotNo: 2, rank: 1);
        application.Withdraw(deadlineHasPassed: false, Now);

        application.UndoWithdrawal(slotNo: 3, rank: 2, Now);

        Assert.Equal(
            (ApplicationStatus.Submitted, 1, 3, 2, null),
            (application.Status, application.SubmittedVersion, application.SlotNo, application.Rank, application.WithdrawnAt));
        Assert.Single(application.Submissions);
    }

    [Fact]
    public void A_withdrawal_after_the_deadline_is_not_undone()
    {
        var application = Start();
        Submit(application);
        application.Withdraw(deadlineHasPassed: true, Now);

        Assert.Throws<InvalidOperationException>(() => application.UndoWithdrawal(1, 1, Now));
    }

    [Fact]
    public void A_submit_in_time_wins_over_the_closing_job()
    {
        var application = Start();
        application.CloseUnsubmitted(Now);

        Submit(application);

        Assert.Equal((ApplicationStatus.Submitted, 1), (application.Status, application.SlotNo));
    }

    [Fact]
    public void The_pool_is_chosen_with_the_first_submit_and_no_later_one_changes_it()
    {
        var application = Start();
        Submit(application, joinsPool: true);
        Assert.Equal(Now, application.JoinedPoolAt);

        application.ChoosePool(joins: false, Now.AddDays(30));
        Assert.Null(application.JoinedPoolAt);
        application.ChoosePool(joins: true, Now.AddDays(31));
        Assert.Equal(Now.AddDays(31), application.JoinedPoolAt);
        Submit(application);
        Assert.Equal(Now.AddDays(31), application.JoinedPoolAt);
        application.ChoosePool(joins: false, Now.AddDays(32));
        Submit(application, joinsPool: true);
        Assert.Null(application.JoinedPoolAt);
    }

    [Fact]
    public void A_draft_has_no_choice_about_the_pool() =>
        Assert.Throws<InvalidOperationException>(() => Start().ChoosePool(joins: true, Now));

    [Fact]
    public void A_refused_file_is_replaced_once_by_a_version_of_its_own()
    {
        var application = Start();
        Submit(application, slotNo: 2);
        var reopening = SectionReopening.ForRefusedFile(application.Id, Guid.NewGuid(), Now);

        var second = application.ReplaceFile(Content(), reopening, 2026, Now, Now);

        Assert.Equal((2, 2, 2), (second.Version, application.SubmittedVersion, application.SlotNo));
        Assert.Equal((2, Now), (reopening.MadeVersion, reopening.UsedAt));
        Assert.Throws<InvalidOperationException>(() => application.ReplaceFile(Content(), reopening, 2026, Now, Now));
    }

    [Fact]
    public void A_reopening_of_another_application_or_one_that_is_over_replaces_nothing()
    {
        var application = Start();
        Submit(application);
        var foreign = SectionReopening.ForRefusedFile(Guid.NewGuid(), Guid.NewGuid(), Now);
        var own = SectionReopening.ForRefusedFile(application.Id, Guid.NewGuid(), Now);

        Assert.Throws<InvalidOperationException>(() => application.ReplaceFile(Content(), foreign, 2026, Now, Now));
        Assert.Throws<InvalidOperationException>(() => application.ReplaceFile(Content(), own, 2026, own.Until, Now));
        Assert.Equal(1, application.SubmittedVersion);
    }

    [Fact]
    public void A_withdrawal_after_the_deadline_keeps_the_choice()
    {
        var application = Start();
        Submit(application);

        application.Withdraw(deadlineHasPassed: true, Now);

        Assert.Equal((ApplicationStatus.WithdrawnLate, 1), (application.Status, application.SlotNo));
    }

    [Fact]
    public void An_application_without_a_slot_cannot_have_a_rank() =>
        Assert.Throws<InvalidOperationException>(() => Start().PreferAt(1));

    [Fact]
    public void A_submission_is_signed_once()
    {
        var submission = Submit(Start());
        submission.Sign("signature");

        Assert.Throws<InvalidOperationException>(() => submission.Sign("another"));
    }

    [Fact]
    public void A_reference_is_canonical_base32_in_three_groups() =>
        Assert.All(Enumerable.Range(0, 50), _ => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$", ApplicationReference.New()));

    private InternshipApplication Start() => InternshipApplication.Start(Guid.CreateVersion7(), vacancy, Now);

    private static Submission Submit(InternshipApplication application, int slotNo = 1, int rank = 1, bool joinsPool = false) =>
        application.Submit(Content(joinsPool), slotNo, rank, 2026, Now, Now);

    private static SealedContent Content(bool joinsPool = false)
    {
        var profile = ACandidate.Profile();

        return SealedContent.Of(new SubmissionContent
        {
            VacancyNumber = "250702",
            NoticeVersion = 1,
            Profile = profile,
            Answers = ACandidate.Answers(),
            Documents = [],
            Declarations = ACandidate.Declarations(joinsPool),
            Eligibility = EligibilityService.Assess(profile.Facts(AnApplicant.ReferenceDate), Presets.Notice),
        });
    }
}
