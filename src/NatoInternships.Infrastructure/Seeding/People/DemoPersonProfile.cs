using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Seeding.People;

/// <summary>Turns a row of <see cref="DemoPeople"/> into a profile.</summary>
internal static class DemoPersonProfile
{
    private static readonly DateOnly GapDay = new(2024, 6, 22);

    /// <param name="person">The row.</param>
    /// <param name="index">Its place in <see cref="DemoPeople.All"/>.</param>
    public static CandidateProfile Of(DemoPerson person, int index) => new()
    {
        GivenNames = person.GivenNames,
        FamilyName = person.FamilyName,
        BirthDate = DateOnly.ParseExact(person.Born, "yyyy-MM-dd", null),
        Nationalities = [.. person.Nationalities.Split(' ').Select(code => new CountryCode(code))],
        NationalityPending = person.NationalityExpected is not null,
        NationalityExpected = person.NationalityExpected,
        TimeZone = DemoCountry.Of(person.Country).TimeZone,
        MessagesIn = person.Writes,
        Studies = StudiesOf(person, index),
        Languages = [.. person.Languages.Split(' ').Select(Skill)],
        Experience = DemoTexts.ExperienceOf(person, index),
        ItLevel = (ItLevel)(index % 3),
    };

    private static Studies StudiesOf(DemoPerson person, int index) => person.Case switch
    {
        DemoStudyCase.BachelorStudent => Enrolled(person, DegreeLevel.Bachelor, 2022, 2),
        DemoStudyCase.FirstYear => Enrolled(person, DegreeLevel.Bachelor, 2024, 1),
        DemoStudyCase.MasterStudent => WithDegree(person, Enrolled(person, DegreeLevel.Master, 2024, 4), DegreeLevel.Bachelor, new DateOnly(2024, 7, 1 + (index % 14))),
        DemoStudyCase.DoctoralStudent => WithDegree(person, Enrolled(person, DegreeLevel.Doctorate, 2023, 6), DegreeLevel.Master, new DateOnly(2023, 6, 26)),
        DemoStudyCase.RecentBachelor => Graduate(person, DegreeLevel.Bachelor, new DateOnly(2025, 6, 6), 3),
        DemoStudyCase.RecentMaster => Graduate(person, DegreeLevel.Master, new DateOnly(2024, 9, 2).AddDays(index * 3), 5),
        DemoStudyCase.EarlierMaster => Graduate(person, DegreeLevel.Master, new DateOnly(2023, 7, 4), 5),
        DemoStudyCase.GapDay => Graduate(person, DegreeLevel.Bachelor, GapDay, null),
        DemoStudyCase.OldDiploma => Graduate(person, DegreeLevel.ShortCycle, new DateOnly(2022, 6, 24), 1) with
        {
            CompletedDegreeLevel = null, // The form's short cycle takes two years.
            Reason = DemoTexts.ReasonOf(person),
        },
        DemoStudyCase.TwoYears => new Studies
        {
            Situation = StudySituation.TwoYearsCompleted,
            Institution = DemoCountry.Of(person.Country).Institution,
            Degree = Title(person, DegreeLevel.Bachelor),
            Level = DegreeLevel.Bachelor,
            Field = person.Field,
            StartDate = new DateOnly(2022, 9, 1),
            EndDate = new DateOnly(2024, 6, 30),
            CompletedYears = 2,
        },
        DemoStudyCase.Interrupted => new Studies { Situation = StudySituation.NoneOfThese, Field = person.Field, CompletedYears = 1, Reason = DemoTexts.ReasonOf(person) },
        DemoStudyCase.Equivalent => new Studies { Situation = StudySituation.EquivalentEducation, Field = person.Field, EquivalentEducation = DemoTexts.EquivalentOf(person) },
        var other => throw new NotSupportedException($"Unhandled case {other}."),
    };

    private static Studies Enrolled(DemoPerson person, DegreeLevel level, int since, int years) => new()
    {
        Situation = StudySituation.Enrolled,
        Institution = DemoCountry.Of(person.Country).Institution,
        Degree = Title(person, level),
        Level = level,
        Field = person.Field,
        StartDate = new DateOnly(since, 9, 1),
        EndDate = new DateOnly(2026, 6, 30),
        CompletedYears = years,
        HoldsDegree = false,
    };

    private static Studies WithDegree(DemoPerson person, Studies studies, DegreeLevel level, DateOnly date) => studies with
    {
        HoldsDegree = true,
        CompletedDegree = Title(person, level),
        CompletedDegreeLevel = level,
        CompletedDegreeInstitution = DemoCountry.Of(person.Country).Institution,
        CompletedDegreeDate = date,
    };

    private static Studies Graduate(DemoPerson person, DegreeLevel level, DateOnly date, int? years) =>
        WithDegree(person, new Studies { Situation = StudySituation.Graduate, Field = person.Field, CompletedYears = years }, level, date);

    /// <summary>Returns the title of a degree in the person's subject.</summary>
    private static string Title(DemoPerson person, DegreeLevel level)
    {
        var subject = DemoTexts.SubjectOf(person.Field).In(person.Writes);

        return (person.Writes, level) switch
        {
            (Language.French, DegreeLevel.ShortCycle) => $"Certificat d’un an en {subject}",
            (Language.French, DegreeLevel.Bachelor) => $"Licence en {subject}",
            (Language.French, DegreeLevel.Master) => $"Master en {subject}",
            (Language.French, _) => $"Doctorat en {subject}",
            (_, DegreeLevel.ShortCycle) => $"One-year diploma in {subject}",
            (_, DegreeLevel.Bachelor) => $"Bachelor in {subject}",
            (_, DegreeLevel.Master) => $"Master in {subject}",
            _ => $"Doctorate in {subject}",
        };
    }

    private static LanguageSkill Skill(string text)
    {
        var parts = text.Split(':', '/');
        var level = parts.Length > 1 ? Enum.Parse<CefrLevel>(parts[1]) : CefrLevel.MotherTongue;

        return new LanguageSkill
        {
            Code = parts[0],
            Reading = level,
            Listening = level,
            Writing = parts.Length > 2 ? Enum.Parse<CefrLevel>(parts[2]) : level,
            Speaking = level,
        };
    }
}
