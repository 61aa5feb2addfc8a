using System.Globalization;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;

namespace NatoInternships.Benchmarks.Data;

/// <summary>
/// Invents people who differ in age, nationality, studies, languages, experience, and in what they do with their applications. The same
/// seed and number give the same person; only ids differ, because the portal draws them.
/// </summary>
internal sealed class People(int seed, BenchmarkCall call, DateOnly today)
{
    // Applications that are submitted: one, two or three.
    private static readonly int[] SubmittedWeights = [25, 30, 45];

    // Further applications: drafts and withdrawn ones. With the above, the mean is three applications.
    private static readonly int[] FurtherWeights = [45, 30, 25];

    private readonly IReadOnlyList<DateOnly> referenceDates = [.. call.Vacancies.Concat(call.EndedVacancies).Select(vacancy => vacancy.ReferenceDate).Distinct()];

    public Person Make(int index)
    {
        var random = new Random(unchecked((seed * 7_919) + index));
        var language = random.Next(10) < 7 ? Language.English : Language.French;
        var profile = WithReason(new CandidateProfile
        {
            GivenNames = One(random, PeopleWords.GivenNames),
            FamilyName = random.Next(100) == 0 ? null : One(random, PeopleWords.FamilyNameStarts) + One(random, PeopleWords.FamilyNameEnds),
            BirthDate = today.AddDays(-(random.Next(50) == 0 ? random.Next(6_600, 7_300) : random.Next(8_000, 11_500))),
            Nationalities = Nationalities(random),
            NationalityPending = random.Next(200) == 0,
            Phone = string.Create(CultureInfo.InvariantCulture, $"+32 470 00 {random.Next(100):00} {random.Next(100):00}"),
            TimeZone = One(random, PeopleWords.TimeZones),
            MessagesIn = language,
            Studies = Studies(random),
            Languages = Languages(random, language),
            Experience = [.. Enumerable.Range(0, random.Next(6)).Select(_ => Experience(random, language))],
            ItLevel = random.Next(4) == 0 ? null : One(random, Enum.GetValues<ItLevel>()),
            ItExample = random.Next(3) == 0 ? Text(random, language, 2) : null,
        }, random, language);

        return new Person(index, random, language, profile, CanSubmit(profile) ? Plan(random) : [Aim.Draft]);
    }

    /// <summary>Returns answers within the limits of the call.</summary>
    public ApplicationAnswers Answers(Person person, Vacancy vacancy)
    {
        var random = person.Random;
        var codes = Competencies.All.Select(competency => competency.Code).ToArray();
        random.Shuffle(codes);

        return new ApplicationAnswers
        {
            Motivation = Text(random, person.Language, random.Next(7, 19)),
            Competencies = [.. codes.Take(call.Call.CompetencyExampleCount).Select(code => new CompetencyExample(code, Text(random, person.Language, random.Next(2, 5))))],
            Intakes = random.Next(3) == 0 ? call.Intakes : [One(random, call.Intakes)],
            Sections = random.Next(2) == 0 ? [] : [$"S{vacancy.Number[^1] % 5}"],
            WrittenIn = person.Language,
        };
    }

    public static T One<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static string Text(Random random, Language language, int sentences)
    {
        var from = language == Language.French ? PeopleWords.French : PeopleWords.English;

        return string.Join(' ', Enumerable.Range(0, sentences).Select(_ => One(random, from)));
    }

    private static Aim[] Plan(Random random)
    {
        var submitted = 1 + Weighted(random, SubmittedWeights);
        var further = Weighted(random, FurtherWeights);

        return
        [
            .. Enumerable.Range(0, further).Select(_ => random.Next(3) == 0 ? Aim.Withdraw : Aim.Draft),
            .. Enumerable.Range(0, submitted).Select(_ => random.Next(7) == 0 ? Aim.SubmitTwice : Aim.Submit),
        ];
    }

    private static int Weighted(Random random, int[] weights)
    {
        var at = random.Next(weights.Sum());
        var index = 0;
        for (; at >= weights[index]; index++)
        {
            at -= weights[index];
        }

        return index;
    }

    private static IReadOnlyList<CountryCode> Nationalities(Random random)
    {
        var state = One(random, MemberStates.All).Country;
        var other = One(random, Countries.All).Code;

        return random.Next(100) switch
        {
            0 => [other],
            1 when random.Next(4) == 0 => [Domain.Eligibility.Nationalities.Stateless],
            < 12 => state == other ? [state] : [state, other],
            _ => [state],
        };
    }

    private static LanguageSkill[] Languages(Random random, Language first)
    {
        var others = WorldLanguages.All.Select(language => language.Code).Where(code => !WorldLanguages.IsOfficial(code)).ToArray();
        random.Shuffle(others);

        return
        [
            Skill(random, first == Language.French ? "fr" : "en", CefrLevel.B1, CefrLevel.MotherTongue),
            Skill(random, first == Language.French ? "en" : "fr", CefrLevel.None, CefrLevel.C2),
            .. others.Take(random.Next(4)).Select(code => Skill(random, code, CefrLevel.A1, CefrLevel.MotherTongue)),
        ];
    }

    private static LanguageSkill Skill(Random random, string code, CefrLevel lowest, CefrLevel highest)
    {
        var usual = (CefrLevel)random.Next((int)lowest, (int)highest + 1);
        CefrLevel Near() => random.Next(300) == 0 ? CefrLevel.DoesNotApply : (CefrLevel)Math.Clamp((int)usual + random.Next(-1, 2), (int)CefrLevel.None, (int)highest);

        return new LanguageSkill { Code = code, Reading = Near(), Listening = Near(), Writing = Near(), Speaking = Near() };
    }

    private Studies Studies(Random random)
    {
        var situation = random.Next(100) switch
        {
            < 68 => StudySituation.Enrolled,
            < 87 => StudySituation.Graduate,
            < 94 => StudySituation.TwoYearsCompleted,
            < 97 => StudySituation.EquivalentEducation,
            _ => StudySituation.NoneOfThese,
        };
        var holdsDegree = situation == StudySituation.Graduate || (situation == StudySituation.Enrolled && random.Next(2) == 0);
        var institution = "University of " + One(random, PeopleWords.Towns);
        var start = new DateOnly(today.Year - random.Next(1, 5), 9, 1);

        return new Studies
        {
            Situation = situation,
            Institution = institution,
            Degree = One(random, PeopleWords.Degrees),
            Level = One(random, Enum.GetValues<DegreeLevel>()),
            Field = One(random, StudyFields.All).Code,
            StartDate = start,
            EndDate = situation == StudySituation.Enrolled ? today.AddDays(random.Next(60, 900)) : start.AddMonths(random.Next(9, 12)),
            CompletedYears = random.Next(situation == StudySituation.NoneOfThese ? 2 : 7),
            HoldsDegree = holdsDegree,
            CompletedDegree = holdsDegree ? One(random, PeopleWords.Degrees) : null,
            CompletedDegreeLevel = holdsDegree ? One(random, Enum.GetValues<DegreeLevel>()) : null,
            CompletedDegreeInstitution = holdsDegree ? institution : null,
            CompletedDegreeDate = holdsDegree ? today.AddDays(-random.Next(60, 800)) : null,
            EquivalentEducation = situation == StudySituation.EquivalentEducation ? "A staff course of three years at a service academy." : null,
            AverageGrade = random.Next(3) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{random.Next(100, 200) / 10.0:0.0} / 20"),
        };
    }

    private Experience Experience(Random random, Language language)
    {
        var from = new DateOnly(today.Year - random.Next(1, 6), random.Next(1, 13), 1);

        return new Experience
        {
            Id = Guid.CreateVersion7(),
            Kind = One(random, Enum.GetValues<ExperienceKind>()),
            Role = One(random, PeopleWords.Roles),
            Employer = "Office of " + One(random, PeopleWords.Towns),
            StartDate = from,
            EndDate = random.Next(5) == 0 ? null : from.AddMonths(random.Next(1, 12)),
            Description = Text(random, language, random.Next(1, 5)),
        };
    }

    // The form asks for a reason when the studies condition is not met.
    private CandidateProfile WithReason(CandidateProfile profile, Random random, Language language) => Reports(profile).Any(report => report.NeedsWrittenReason)
        ? profile with { Studies = profile.Studies with { Reason = Text(random, language, 3) } }
        : profile;

    private bool CanSubmit(CandidateProfile profile) => Reports(profile).All(report => report.SubmissionBlockers.Count == 0);

    private IEnumerable<EligibilityReport> Reports(CandidateProfile profile) =>
        referenceDates.Select(date => EligibilityService.Assess(profile.Facts(date), call.Criteria.Criteria));
}

/// <summary>What a person does with one application.</summary>
internal enum Aim
{
    Draft,
    Submit,

    /// <summary>Submits, edits and submits again.</summary>
    SubmitTwice,

    /// <summary>Submits and withdraws.</summary>
    Withdraw,
}

/// <param name="Index">The person's number, from 0.</param>
/// <param name="Random">Decides everything else about this person.</param>
/// <param name="Language">The language of the answers and of mails.</param>
/// <param name="Profile">Complete.</param>
/// <param name="Plan">One entry for each application, in order.</param>
internal sealed record Person(int Index, Random Random, Language Language, CandidateProfile Profile, IReadOnlyList<Aim> Plan);
