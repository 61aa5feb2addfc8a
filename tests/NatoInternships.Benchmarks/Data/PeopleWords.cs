namespace NatoInternships.Benchmarks.Data;

/// <summary>Words of invented people. All names and institutions are combinations without a model.</summary>
internal static class PeopleWords
{
    public static IReadOnlyList<string> GivenNames { get; } =
    [
        "Ada", "Aleksander", "Ana", "Anaïs", "Andreea", "Arda", "Bence", "Björn", "Camille", "Chloé", "Dilara", "Eirik", "Elena", "Elif", "Emma", "Filip", "Freja", "Giulia",
        "Hanna", "Ioana", "Jakub", "Jonas", "Jürgen", "Katarina", "Kristjan", "Léa", "Luca", "Maëlle", "Mārtiņš", "Mateusz", "Nikolaos", "Noah", "Oliver", "Petra", "Rūta",
        "Sigríður", "Sofia", "Tiago", "Žofia", "Zoë",
    ];

    public static IReadOnlyList<string> FamilyNameStarts { get; } =
    [
        "Alber", "Berg", "Carde", "Dorn", "Eriks", "Falk", "Garda", "Holm", "Iva", "Janko", "Kowa", "Lind", "Mora", "Nova", "Oster", "Popa", "Quent", "Roma", "Silva", "Tele", "Ulve", "Vasil", "Weste", "Zele",
    ];

    public static IReadOnlyList<string> FamilyNameEnds { get; } =
        ["son", "ski", "escu", "ova", "berg", "dal", "eira", "ić", "oğlu", "sen", "ård", "is", "mann", "quet", "stra", "nen", "vich", "ides"];

    public static IReadOnlyList<string> Towns { get; } =
        ["Aarhus", "Antalya", "Bergen", "Brno", "Cluj", "Coimbra", "Debrecen", "Edmonton", "Gdańsk", "Ghent", "Graz", "Kaunas", "Liège", "Lund", "Maribor", "Nantes", "Oulu", "Patras", "Plovdiv", "Porto", "Riga", "Salamanca", "Skopje", "Split", "Tartu", "Tirana", "Trento", "Trier", "Utrecht", "York"];

    public static IReadOnlyList<string> Degrees { get; } =
        ["Bachelor of Arts", "Bachelor of Laws", "Bachelor of Science", "Licence", "Master 1", "Master of Arts", "Master of Laws", "Master of Science", "Diplom", "Laurea magistrale", "Doctorate"];

    public static IReadOnlyList<string> TimeZones { get; } =
        ["Europe/Brussels", "Europe/Istanbul", "Europe/Lisbon", "Europe/London", "Europe/Paris", "Europe/Rome", "Europe/Vilnius", "Europe/Warsaw", "America/Toronto", "America/New_York"];

    public static IReadOnlyList<string> Roles { get; } =
        ["Assistant", "Research assistant", "Trainee", "Volunteer", "Student representative", "Interpreter", "Analyst", "Tutor", "Editor", "Treasurer"];

    public static IReadOnlyList<string> English { get; } =
    [
        "I read what was decided, asked those who had decided it, and wrote down what I had learned.",
        "Our group had three weeks, two languages and one deadline that nobody could move.",
        "My thesis compares how small states prepare for decisions that they cannot take alone.",
        "The figures did not agree, so I went back to the source and found the missing month.",
        "I learned to say early when a plan no longer fits.",
        "At the town hall I answered letters from people who had waited too long for an answer.",
        "We tested the exercise with first-year students before we showed it to anybody else.",
        "I moved to another country for a year and changed my mind about most of my first impressions.",
        "The division's work on resilience is close to what I studied last spring.",
        "When two colleagues disagreed, I asked each to explain the other's position first.",
        "I wrote the minutes that evening, because the next morning everybody remembered something else.",
        "The map was wrong in one place, and that place was ours.",
        "I would like to see how thirty-two governments reach one sentence.",
        "My supervisor asked for one page, and it took me four drafts to get there.",
    ];

    public static IReadOnlyList<string> French { get; } =
    [
        "J’ai lu ce qui avait été décidé, interrogé celles et ceux qui l’avaient décidé, puis noté ce que j’en retenais.",
        "Notre groupe disposait de trois semaines, de deux langues et d’une échéance fixe.",
        "Mon mémoire compare la façon dont de petits États préparent des décisions communes.",
        "Les chiffres ne concordaient pas\u00A0: je suis remonté à la source et j’ai trouvé le mois manquant.",
        "J’ai appris à signaler tôt qu’un plan ne convient plus.",
        "À la mairie, je répondais au courrier de personnes qui attendaient depuis longtemps.",
        "Nous avons essayé l’exercice avec des étudiants de première année.",
        "Un an à l’étranger a modifié la plupart de mes premières impressions.",
        "Les travaux de la division sur la résilience rejoignent mes études du printemps dernier.",
        "Quand deux collègues s’opposaient, je demandais à chacun d’exposer la position de l’autre.",
        "Je rédigeais le compte rendu le soir même, tant que les souvenirs concordaient.",
        "Je voudrais voir comment trente-deux gouvernements s’accordent sur une phrase.",
    ];
}
