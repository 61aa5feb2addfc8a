using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Seeding.Texts;

namespace NatoInternships.Infrastructure.Seeding;

/// <summary>The demo candidate: a student in Istanbul.</summary>
internal static class DemoProfile
{
    public static CandidateProfile Elif(DateOnly today) => new()
    {
        GivenNames = "Elif",
        FamilyName = "Yılmaz",
        BirthDate = new DateOnly(2003, 3, 3),
        Nationalities = [new CountryCode("TR")],
        Phone = "+90 212 555 01 00",
        TimeZone = "Europe/Istanbul",
        MessagesIn = Language.English,
        Studies = new Studies
        {
            Situation = StudySituation.Enrolled,
            Institution = "Boğaziçi Üniversitesi",
            Degree = "Master of Arts in International Relations",
            Level = DegreeLevel.Master,
            Field = "0312",
            StartDate = new DateOnly(today.Year - 1, 9, 1),
            EndDate = new DateOnly(today.Year + 1, 6, 30),
            CompletedYears = 4,
            HoldsDegree = true,
            CompletedDegree = "Bachelor of Arts in Political Science",
            CompletedDegreeLevel = DegreeLevel.Bachelor,
            CompletedDegreeInstitution = "Boğaziçi Üniversitesi",
            CompletedDegreeDate = new DateOnly(today.Year - 1, 6, 28),
        },
        Languages =
        [
            Skill("en", CefrLevel.C1),
            Skill("fr", CefrLevel.A2),
            Skill("tr", CefrLevel.MotherTongue),
        ],
        Experience = [.. DemoCandidateTexts.Experiences.Select((entry, index) => new Experience
        {
            Id = Guid.CreateVersion7(),
            Kind = index == 0 ? ExperienceKind.Research : ExperienceKind.NationalAdministration,
            Role = entry.Role,
            Employer = entry.Organisation,
            StartDate = new DateOnly(entry.Start.Year, entry.Start.Month, 1),
            EndDate = entry.End,
            Description = entry.Description,
        })],
        ItLevel = ItLevel.Advanced,
    };

    public static ApplicationAnswers Answers(string intake) => new()
    {
        Motivation = DemoCandidateTexts.Motivation,
        Competencies = [.. DemoCandidateTexts.CompetencyExamples.Select(example => new CompetencyExample(example.CompetencyCode, example.Text))],
        Intakes = [intake],
        Sections = ["SNS", "MO"],
        WrittenIn = Language.English,
    };

    private static LanguageSkill Skill(string code, CefrLevel level) => new()
    {
        Code = code,
        Reading = level,
        Listening = level,
        Writing = level,
        Speaking = level,
    };
}
