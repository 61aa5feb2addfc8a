using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Values;

namespace NatoInternships.TestSupport;

/// <summary>Valid defaults for a candidate's profile and answers: complete, eligible, ready to submit.</summary>
public static class ACandidate
{
    /// <summary>Belgian, born 2000-01-01, enrolled, English C1 and French A2.</summary>
    public static CandidateProfile Profile() => new()
    {
        GivenNames = "Ada",
        FamilyName = "Peeters",
        BirthDate = new DateOnly(2000, 1, 1),
        Nationalities = [new CountryCode("BE")],
        TimeZone = "Europe/Brussels",
        MessagesIn = Language.English,
        Studies = new Studies
        {
            Situation = StudySituation.Enrolled,
            Institution = "KU Leuven",
            Degree = "Master of Laws",
            Level = DegreeLevel.Master,
            Field = "0421",
            StartDate = new DateOnly(2023, 9, 1),
            EndDate = new DateOnly(2026, 6, 30),
            CompletedYears = 2,
            HoldsDegree = false,
        },
        Languages = [InEverySkill("en", CefrLevel.C1), InEverySkill("fr", CefrLevel.A2)],
    };

    public static ApplicationAnswers Answers(string intake = "2026-03") => new()
    {
        Motivation = "I want to learn how an alliance decides.",
        Competencies =
        [
            new CompetencyExample("teamwork", "I led a moot court team of five."),
            new CompetencyExample("initiative", "I set up a legal clinic."),
            new CompetencyExample("flexibility", "I moved the clinic online in a week."),
        ],
        Intakes = [intake],
        WrittenIn = Language.English,
    };

    public static Declarations Declarations(bool joinsPool = false) => new()
    {
        TextVersion = Domain.Applications.Declarations.CurrentVersion,
        Language = Language.English,
        Truth = true,
        AiRule = true,
        Integrity = true,
        JoinsPool = joinsPool,
    };

    /// <summary>A proof of ongoing studies in English, with its dates and page.</summary>
    public static Document ProofOfStudies(Guid candidateId)
    {
        var id = Guid.CreateVersion7();
        var document = new Document(
            id, candidateId, DocumentKind.ProofOfOngoingStudies, "proof.pdf", "en",
            new DocumentFile($"test-{id:N}", 1000, new string('a', Document.Sha256Length), DocumentFormat.Pdf), DateTimeOffset.UnixEpoch);
        document.Shows(new DateOnly(2023, 9, 20), new DateOnly(2026, 6, 30), page: 1);
        document.TakePlace(1);

        return document;
    }

    public static LanguageSkill InEverySkill(string code, CefrLevel level) => new()
    {
        Code = code,
        Reading = level,
        Listening = level,
        Writing = level,
        Speaking = level,
    };
}
