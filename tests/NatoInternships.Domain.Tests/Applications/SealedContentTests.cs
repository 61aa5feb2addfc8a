using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Eligibility;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Applications;

public sealed class SealedContentTests
{
    [Fact]
    public void The_hash_is_the_sha_256_of_the_stored_text()
    {
        var sealedContent = SealedContent.Of(Content());

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sealedContent.Json))), sealedContent.Hash);
    }

    [Fact]
    public void The_same_content_has_the_same_hash_and_other_words_another() =>
        Assert.Multiple(
            () => Assert.Equal(SealedContent.Of(Content()).Hash, SealedContent.Of(Content()).Hash),
            () => Assert.NotEqual(
                SealedContent.Of(Content()).Hash,
                SealedContent.Of(Content() with { Answers = ACandidate.Answers() with { Motivation = "Something else." } }).Hash));

    [Fact]
    public void Sealed_content_is_read_back_unchanged()
    {
        var sealedContent = SealedContent.Of(Content());

        var read = SealedContent.Read(sealedContent.Json);

        Assert.Equal(sealedContent.Hash, SealedContent.Of(read).Hash);
        Assert.Equal("KU Leuven", read.Profile.Studies.Institution);
        Assert.Equal("Łukasz Żółć 🎓", read.Answers.Motivation);
        Assert.Equal(Verdict.Meets, read.Eligibility.Overall);
    }

    [Fact]
    public void A_version_from_before_diplomas_had_dates_is_read()
    {
        var json = JsonNode.Parse(SealedContent.Of(Content()).Json)!;
        var removed = json.AsObject().Single(part => part.Key.Equals("documents", StringComparison.OrdinalIgnoreCase)).Value!.AsArray()
            .Count(document => document!.AsObject().Remove("DatedOn") || document.AsObject().Remove("datedOn"));

        var read = SealedContent.Read(json.ToJsonString());

        Assert.True(removed > 0);
        Assert.All(read.Documents, document => Assert.Null(document.DatedOn));
    }

    [Fact]
    public void A_text_that_is_no_submission_throws() =>
        Assert.ThrowsAny<JsonException>(() => SealedContent.Read("null"));

    private static SubmissionContent Content()
    {
        var id = Guid.Parse("01890000-0000-7000-8000-000000000001");

        return new SubmissionContent
        {
            VacancyNumber = "250702",
            NoticeVersion = 1,
            Profile = ACandidate.Profile(),
            Answers = ACandidate.Answers() with { Motivation = "Łukasz Żółć 🎓" },
            Documents =
            [
                new SubmittedDocument
                {
                    DocumentId = id,
                    Kind = DocumentKind.ProofOfOngoingStudies,
                    FileName = "proof.pdf",
                    Language = "en",
                    TranslationOf = null,
                    Length = 1000,
                    Sha256 = new string('a', 64),
                },
            ],
            Declarations = ACandidate.Declarations(),
            Eligibility = EligibilityService.Assess(ACandidate.Profile().Facts(AnApplicant.ReferenceDate), Presets.Notice),
        };
    }
}
