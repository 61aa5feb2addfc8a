using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Eligibility;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Applications;

public sealed class SubmissionContentTests
{
    private static readonly SubmittedDocument Proof = File(DocumentKind.ProofOfOngoingStudies, "proof.pdf");
    private static readonly SubmittedDocument Diploma = File(DocumentKind.Qualification, "diploma.pdf");
    private static readonly SubmittedDocument Translation = File(DocumentKind.Qualification, "translation.pdf") with { TranslationOf = Diploma.DocumentId };

    [Fact]
    public void A_replaced_file_is_the_only_difference()
    {
        var before = Content();
        var other = File(DocumentKind.ProofOfOngoingStudies, "other.pdf");

        var after = before.WithFile(Proof.DocumentId, other);

        Assert.Equal([other, Diploma, Translation], after.Documents);
        Assert.Equal(SealedContent.Of(before with { Documents = [] }).Hash, SealedContent.Of(after with { Documents = [] }).Hash);
        Assert.NotEqual(SealedContent.Of(before).Hash, SealedContent.Of(after).Hash);
    }

    [Fact]
    public void A_translation_follows_its_replaced_original()
    {
        var other = File(DocumentKind.Qualification, "other.pdf");

        var after = Content().WithFile(Diploma.DocumentId, other);

        Assert.Equal(other.DocumentId, after.Documents[2].TranslationOf);
    }

    [Fact]
    public void A_replaced_translation_keeps_its_original()
    {
        var other = File(DocumentKind.Qualification, "other.pdf");

        var after = Content().WithFile(Translation.DocumentId, other);

        Assert.Equal((other.DocumentId, Diploma.DocumentId), (after.Documents[2].DocumentId, after.Documents[2].TranslationOf));
    }

    [Fact]
    public void A_file_the_version_does_not_name_or_of_another_kind_is_rejected()
    {
        Assert.Throws<InvalidOperationException>(() => Content().WithFile(Guid.NewGuid(), File(DocumentKind.Qualification, "other.pdf")));
        Assert.Throws<InvalidOperationException>(() => Content().WithFile(Proof.DocumentId, File(DocumentKind.Qualification, "other.pdf")));
    }

    [Fact]
    public void Contact_details_are_taken_from_the_other_state_and_nothing_else_is()
    {
        var frozen = ACandidate.Profile();
        var current = frozen with { Phone = "+32 2 000 00 00", TimeZone = "Europe/Paris", FamilyName = "Later" };

        var back = frozen.WithContactOf(current);

        Assert.Equal(("+32 2 000 00 00", "Europe/Paris", "Peeters"), (back.Phone, back.TimeZone, back.FamilyName));
    }

    [Fact]
    public void A_removed_file_is_put_back_as_what_it_was_and_a_refused_one_is_not()
    {
        var document = ACandidate.ProofOfStudies(Guid.NewGuid());
        var heldAs = document.DuplicateKey;
        document.Remove(DateTimeOffset.UnixEpoch);

        document.PutBack(1, DateTimeOffset.UnixEpoch);

        Assert.Equal((null, heldAs), (document.RemovedAt, document.DuplicateKey));
        Assert.Equal(DateTimeOffset.UnixEpoch, document.InspectAfter);
        document.Refuse(RefusalReason.InflatesTooMuch, DateTimeOffset.UnixEpoch);
        Assert.Throws<InvalidOperationException>(() => document.PutBack(1, DateTimeOffset.UnixEpoch));
    }

    private static SubmissionContent Content() => new()
    {
        VacancyNumber = "250702",
        NoticeVersion = 1,
        Profile = ACandidate.Profile(),
        Answers = ACandidate.Answers(),
        Documents = [Proof, Diploma, Translation],
        Declarations = ACandidate.Declarations(),
        Eligibility = EligibilityService.Assess(ACandidate.Profile().Facts(AnApplicant.ReferenceDate), Presets.Notice),
    };

    private static SubmittedDocument File(DocumentKind kind, string name) => new()
    {
        DocumentId = Guid.NewGuid(),
        Kind = kind,
        FileName = name,
        Language = "en",
        TranslationOf = null,
        Length = 1000,
        Sha256 = new string('a', 64),
    };
}
