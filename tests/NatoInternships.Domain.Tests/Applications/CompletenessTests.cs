using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Applications;

public sealed class CompletenessTests
{
    private static readonly Guid Candidate = Guid.CreateVersion7();

    [Fact]
    public void Nothing_is_missing_from_a_complete_application() => Assert.Empty(Missing());

    [Fact]
    public void An_empty_draft_names_every_step_in_their_order()
    {
        var missing = Completeness.Missing(
            new ACall().Call, new CandidateProfile(), new ApplicationAnswers(), [], Eligibility(new CandidateProfile()));

        Assert.Equal(
            ["name", "nationality", "birth-date", "situation", "official-language", "intake", "motivation", "written-in", "competencies", "documents-unknown"],
            missing.Select(part => part.Code));
    }

    [Fact]
    public void A_pending_nationality_is_an_answer() =>
        Assert.Empty(Missing(profile => profile with { Nationalities = [], NationalityPending = true }));

    [Theory]
    [InlineData(StudySituation.Enrolled, "institution degree completed-years end-date field")]
    [InlineData(StudySituation.TwoYearsCompleted, "institution degree completed-years field")]
    [InlineData(StudySituation.Graduate, "completed-degree completed-degree-date field")]
    [InlineData(StudySituation.EquivalentEducation, "equivalent-education field")]
    [InlineData(StudySituation.NoneOfThese, "completed-years")]
    public void Each_situation_asks_for_its_own_facts(StudySituation situation, string codes)
    {
        var missing = Missing(profile => profile with { Studies = new Studies { Situation = situation } });

        Assert.Equal(codes.Split(' '), missing.Where(part => part.Section == ApplicationSection.Studies).Select(part => part.Code));
    }

    [Fact]
    public void Studies_that_do_not_meet_need_a_written_reason()
    {
        static CandidateProfile TooFewYears(CandidateProfile profile) => profile with
        {
            Studies = profile.Studies with { Situation = StudySituation.TwoYearsCompleted, CompletedYears = 1 },
        };

        Assert.Contains(Missing(TooFewYears), part => part.Code == "reason");
        Assert.DoesNotContain(
            Missing(profile => TooFewYears(profile) with { Studies = TooFewYears(profile).Studies with { Reason = "I left to serve." } }),
            part => part.Code == "reason");
    }

    [Fact]
    public void A_graduate_of_long_ago_says_how_many_years_were_completed()
    {
        static CandidateProfile LongAgo(CandidateProfile profile, int? years) => profile with
        {
            Studies = new Studies
            {
                Situation = StudySituation.Graduate,
                Field = "0421",
                CompletedDegree = "Bachelor of Laws",
                CompletedDegreeDate = new DateOnly(2020, 6, 30),
                CompletedYears = years,
            },
        };

        Assert.Equal(["completed-years"], Missing(profile => LongAgo(profile, null)).Select(part => part.Code));
        Assert.Empty(Missing(profile => LongAgo(profile, 3)));
    }

    [Fact]
    public void One_official_language_with_four_skills_is_enough_and_three_skills_are_not()
    {
        var french = ACandidate.InEverySkill("fr", CefrLevel.B1);

        Assert.Empty(Missing(profile => profile with { Languages = [french] }));
        Assert.Equal(["official-language"], Missing(profile => profile with { Languages = [french with { Writing = null }] }).Select(part => part.Code));
        Assert.Equal(["official-language"], Missing(profile => profile with { Languages = [ACandidate.InEverySkill("tr", CefrLevel.MotherTongue)] }).Select(part => part.Code));
    }

    [Fact]
    public void One_name_is_enough()
    {
        Assert.Empty(Missing(profile => profile with { GivenNames = "Sukarno", FamilyName = null }));
        Assert.Equal(["name"], Missing(profile => profile with { GivenNames = " ", FamilyName = null }).Select(part => part.Code));
    }

    [Theory]
    [InlineData("tr")]
    [InlineData("fr")]
    public void A_language_that_is_half_answered_is_to_be_completed_or_removed(string code)
    {
        var english = ACandidate.InEverySkill("en", CefrLevel.C1);
        var half = ACandidate.InEverySkill(code, CefrLevel.B1) with { Listening = null };

        Assert.Equal(["language-levels"], Missing(profile => profile with { Languages = [english, half] }).Select(part => part.Code));
        Assert.Empty(Missing(profile => profile with { Languages = [english, half with { Listening = CefrLevel.None }] }));
    }

    [Fact]
    public void The_language_of_the_answers_is_chosen_by_the_candidate() =>
        Assert.Equal(["written-in"], Missing(answers: answers => answers with { WrittenIn = null }).Select(part => part.Code));

    [Fact]
    public void An_intake_of_another_call_does_not_count() =>
        Assert.Equal(["intake"], Missing(answers: answers => answers with { Intakes = ["2025-03"] }).Select(part => part.Code));

    [Theory]
    [InlineData(400, false)]
    [InlineData(401, true)]
    public void A_motivation_has_at_most_the_words_of_the_call(int words, bool tooLong)
    {
        var text = string.Join(' ', Enumerable.Repeat("word", words));

        var missing = Missing(answers: answers => answers with { Motivation = text });

        Assert.Equal(tooLong, missing.Any(part => part.Code == "motivation-too-long"));
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void A_competency_example_has_at_most_the_words_of_the_call(int words, bool tooLong)
    {
        var text = string.Join(' ', Enumerable.Repeat("word", words));

        var missing = Missing(answers: answers => answers with
        {
            Competencies = [new CompetencyExample("teamwork", text), .. answers.Competencies.Skip(1)],
        });

        Assert.Equal(tooLong, missing.Any(part => part.Code == "competency-too-long"));
    }

    [Fact]
    public void The_same_competency_three_times_counts_once() =>
        Assert.Contains(
            Missing(answers: answers => answers with { Competencies = [.. Enumerable.Repeat(answers.Competencies[0], 3)] }),
            part => part.Code == "competencies");

    [Fact]
    public void A_student_is_asked_for_a_proof_that_says_where_its_dates_stand()
    {
        var silent = new Document(
            Guid.CreateVersion7(), Candidate, DocumentKind.ProofOfOngoingStudies, "proof.pdf", "en",
            new DocumentFile("key", 1, new string('a', 64), DocumentFormat.Pdf), DateTimeOffset.UnixEpoch);

        Assert.Equal([("proof-of-ongoing-studies", RequiredDocuments.Student)], Missing(documents: []).Select(part => (part.Code, part.Rule)));
        Assert.Equal(["dates-shown"], Missing(documents: [silent]).Select(part => part.Code));
    }

    [Fact]
    public void A_proof_that_shows_another_end_than_the_studies_must_be_corrected_or_confirmed()
    {
        var proof = ACandidate.ProofOfStudies(Candidate);
        proof.Shows(new DateOnly(2023, 9, 20), new DateOnly(2025, 6, 30), page: 1);

        Assert.Equal(["dates-differ"], Missing(documents: [proof]).Select(part => part.Code));

        proof.ConfirmBeside(new DateOnly(2026, 6, 30));

        Assert.Empty(Missing(documents: [proof]));
        Assert.Equal(
            ["dates-differ"], // The studies were changed afterwards.
            Missing(profile => profile with { Studies = profile.Studies with { EndDate = new DateOnly(2027, 6, 30) } }, documents: [proof]).Select(part => part.Code));
    }

    [Fact]
    public void A_confirmation_ends_when_the_proof_is_said_to_show_another_end()
    {
        var proof = ACandidate.ProofOfStudies(Candidate);
        proof.Shows(new DateOnly(2023, 9, 20), new DateOnly(2025, 6, 30), page: 1);
        proof.ConfirmBeside(new DateOnly(2026, 6, 30));

        proof.Shows(new DateOnly(2023, 9, 20), new DateOnly(2025, 6, 30), page: 2);
        Assert.False(proof.ContradictsEnd(new DateOnly(2026, 6, 30)));

        proof.Shows(new DateOnly(2023, 9, 20), new DateOnly(2025, 7, 31), page: 2);
        Assert.True(proof.ContradictsEnd(new DateOnly(2026, 6, 30)));
    }

    [Fact]
    public void An_original_in_another_language_needs_its_translation()
    {
        var turkish = new Document(
            Guid.CreateVersion7(), Candidate, DocumentKind.ProofOfOngoingStudies, "belge.pdf", "tr",
            new DocumentFile("original", 1, new string('a', 64), DocumentFormat.Pdf), DateTimeOffset.UnixEpoch);
        turkish.Shows(new DateOnly(2023, 9, 1), new DateOnly(2026, 6, 30), 1);
        var translation = new Document(
            Guid.CreateVersion7(), Candidate, DocumentKind.ProofOfOngoingStudies, "proof.pdf", "en",
            new DocumentFile("translation", 1, new string('b', 64), DocumentFormat.Pdf), DateTimeOffset.UnixEpoch);
        translation.TranslationOf(turkish, TranslatedBy.Candidate);

        Assert.Equal(["translation"], Missing(documents: [turkish]).Select(part => part.Code));
        Assert.Empty(Missing(documents: [turkish, translation]));
    }

    private static IReadOnlyList<MissingPart> Missing(
        Func<CandidateProfile, CandidateProfile>? profile = null,
        Func<ApplicationAnswers, ApplicationAnswers>? answers = null,
        IReadOnlyCollection<Document>? documents = null)
    {
        var changed = (profile ?? (same => same))(ACandidate.Profile());

        return [.. Completeness.Missing(
            new ACall().Call,
            changed,
            (answers ?? (same => same))(ACandidate.Answers()),
            documents ?? [ACandidate.ProofOfStudies(Candidate)],
            Eligibility(changed)).Where(part => documents is not null || part.Section != ApplicationSection.Documents)];
    }

    private static EligibilityReport Eligibility(CandidateProfile profile) =>
        EligibilityService.Assess(profile.Facts(AnApplicant.ReferenceDate), Presets.Notice);
}
