using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Seeding.People;

/// <summary>
/// The texts of the people of the demonstration, put together from sentences that stand alone. Two applications never have the same
/// motivation.
/// </summary>
internal static class DemoTexts
{
    private static readonly Dictionary<string, LocalizedText> Subjects = new(StringComparer.Ordinal)
    {
        ["0222"] = new("History", "histoire"),
        ["0231"] = new("Modern Languages", "langues modernes"),
        ["0232"] = new("Comparative Literature", "littérature comparée"),
        ["0311"] = new("Economics", "économie"),
        ["0312"] = new("Political Science", "science politique"),
        ["0313"] = new("Psychology", "psychologie"),
        ["0314"] = new("Sociology", "sociologie"),
        ["0321"] = new("Journalism", "journalisme"),
        ["0322"] = new("Archival Studies", "archivistique"),
        ["0388"] = new("European Studies", "études européennes"),
        ["0412"] = new("Finance", "finance"),
        ["0413"] = new("Public Management", "gestion publique"),
        ["0421"] = new("International Law", "droit international"),
        ["052"] = new("Environmental Sciences", "sciences de l’environnement"),
        ["054"] = new("Applied Mathematics", "mathématiques appliquées"),
        ["061"] = new("Information Systems", "systèmes d’information"),
        ["071"] = new("Mechanical Engineering", "génie mécanique"),
        ["1031"] = new("Defence Studies", "études de défense"),
        ["1032"] = new("Civil Protection", "protection civile"),
    };

    private static readonly (ExperienceKind Kind, LocalizedText Role, LocalizedText Employer, LocalizedText Description)[] Experiences =
    [
        (ExperienceKind.NationalAdministration, new("Intern, town hall", "Stage en mairie"), new("A town hall", "Une mairie"),
            new("I answered letters, prepared files for meetings and kept the calendar of a small office.", "J’ai répondu au courrier, préparé des dossiers de réunion et tenu l’agenda d’un petit service.")),
        (ExperienceKind.Volunteering, new("Volunteer, food bank", "Bénévolat, banque alimentaire"), new("A local charity", "Une association locale"),
            new("I planned the weekly shifts of twelve volunteers and counted the stock every Saturday.", "J’ai organisé les permanences de douze bénévoles et fait l’inventaire chaque samedi.")),
        (ExperienceKind.Research, new("Student assistant", "Assistance de recherche"), new("A university institute", "Un institut universitaire"),
            new("I checked references, cleaned a small data set and wrote short summaries of articles.", "J’ai vérifié des références, nettoyé un petit jeu de données et résumé des articles.")),
        (ExperienceKind.PrivateSector, new("Receptionist, part-time", "Accueil, à temps partiel"), new("A hotel", "Un hôtel"),
            new("I received guests in two languages and handed over to the next shift in writing.", "J’ai accueilli la clientèle en deux langues et rédigé les consignes pour l’équipe suivante.")),
        (ExperienceKind.InternationalOrganisation, new("Steward at a conference", "Accueil lors d’une conférence"), new("A youth conference", "Une conférence de jeunes"),
            new("I looked after three delegations for a week and kept their programme up to date.", "J’ai accompagné trois délégations pendant une semaine et tenu leur programme à jour.")),
        (ExperienceKind.PrivateSector, new("Summer job, local newspaper", "Emploi d’été, journal local"), new("A local newspaper", "Un journal local"),
            new("I wrote short reports on council meetings and checked names and figures before printing.", "J’ai rédigé de courts comptes rendus de conseils municipaux et vérifié noms et chiffres avant l’impression.")),
        (ExperienceKind.Other, new("Treasurer of a student club", "Trésorerie d’une association étudiante"), new("A student club", "Une association étudiante"),
            new("I kept the accounts of a club with eighty members and presented them once a year.", "J’ai tenu les comptes d’une association de quatre-vingts membres et les ai présentés chaque année.")),
    ];

    // Three different competencies of nine.
    private static readonly int[] Steps = [0, 4, 7];

    public static LocalizedText SubjectOf(string field) => Subjects[field];

    /// <summary>Returns no entry for every third person, otherwise one or two.</summary>
    public static IReadOnlyList<Experience> ExperienceOf(DemoPerson person, int index) =>
    [
        .. Enumerable.Range(0, index % 3).Select(place => (Place: place, Entry: Experiences[(index + (place * 3)) % Experiences.Length])).Select(one => new Experience
        {
            Id = Guid.CreateVersion7(),
            Kind = one.Entry.Kind,
            Role = one.Entry.Role.In(person.Writes),
            Employer = one.Entry.Employer.In(person.Writes),
            StartDate = new DateOnly(2024 - one.Place, 2 + (index % 5), 1),
            EndDate = new DateOnly(2024 - one.Place, 8 + (index % 4), 1),
            Description = one.Entry.Description.In(person.Writes),
        }),
    ];

    /// <summary>Returns the motivation of one application.</summary>
    /// <param name="person">Who writes.</param>
    /// <param name="index">Their place in the list of people.</param>
    /// <param name="number">0 for their first application, 1 for the second.</param>
    /// <param name="suffix">The last four digits of the vacancy.</param>
    public static string Motivation(DemoPerson person, int index, int number, string suffix)
    {
        var parts = person.Writes == Language.French ? DemoTextsInFrench.Parts : DemoTextsInEnglish.Parts;
        var openings = parts.Openings[person.Field];
        var before = DemoPeople.All.Take(index).Count(other => other.Field == person.Field && other.Writes == person.Writes);
        var reasons = parts.Reasons[suffix];

        return string.Join(
            "\n\n",
            openings[before % openings.Length],
            reasons[(index + number) % reasons.Length],
            $"{parts.Strengths[((index * 7) + (number * 3)) % parts.Strengths.Length]} {parts.Endings[((index * 3) + number) % parts.Endings.Length]}");
    }

    /// <summary>Returns examples for three competencies.</summary>
    public static IReadOnlyList<CompetencyExample> ExamplesOf(DemoPerson person, int index, int number)
    {
        var parts = person.Writes == Language.French ? DemoTextsInFrench.Parts : DemoTextsInEnglish.Parts;
        var codes = parts.Examples.Keys.Order(StringComparer.Ordinal).ToList();

        return
        [
            .. Steps
                .Select(step => codes[((index * 2) + number + step) % codes.Count])
                .Select(code => new CompetencyExample(code, parts.Examples[code][(index / 3) % parts.Examples[code].Length])),
        ];
    }

    /// <summary>Returns the written reason of a person whose studies do not meet the condition.</summary>
    public static string ReasonOf(DemoPerson person) => person.FamilyName switch
    {
        "Kalliontzis" => "My diploma is three years old. I worked in my family’s business afterwards and would like to return to public matters, so I apply although the date is past.",
        "Weydertz" => "Mon certificat date de 2022. J’ai ensuite travaillé dans une commune, et je souhaite que cette expérience soit prise en compte.",
        "Whitfield-Ortega" => "After a one-year diploma I stopped to care for a relative. I have been admitted to a bachelor’s degree and start in September 2025, before the internships begin.",
        "Häggmarker" => "I finished a one-year programme in 2022 and have worked in a bank since. I know that the degree is older than twelve months.",
        _ => "I interrupted my studies after the first year for health reasons. I plan to continue, but I am not enrolled at the moment.",
    };

    /// <summary>Returns what a person says about equivalent education.</summary>
    public static string EquivalentOf(DemoPerson person) => person.FamilyName switch
    {
        "Ferrishaw" => "Two years of full-time training as a fire and rescue officer, with written examinations in law, planning and communication.",
        "Hößlinger" => "A three-year course at a civil protection school, with a final paper. The school says that it compares with the first years of a degree.",
        _ => "A two-year course for archivists after upper secondary school, at an institute that is not a university.",
    };
}
