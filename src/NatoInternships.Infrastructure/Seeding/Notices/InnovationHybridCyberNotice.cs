using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Seeding.Notices;

/// <summary>Notice 250833 in our own words, from what is publicly known of the division.</summary>
internal static class InnovationHybridCyberNotice
{
    /// <summary>The text; deadline, grant, hours, length and starts are facts of the vacancy and the call.</summary>
    public static NoticeContent Content { get; } = new()
    {
        Title = new("Innovation, Hybrid and Cyber Division", "Division Innovation, hybride et cyber"),
        Summary = new(
            "Emerging technology, cyber defence and hybrid threats: help Allies see what comes next.",
            "Technologies émergentes, cyberdéfense et menaces hybrides\u00A0: aider les Alliés à voir venir."),
        Lede = new(
            "Help Allies take up new technology sooner, and face attacks that stop short of war.",
            "Aidez les Alliés à adopter plus tôt les technologies nouvelles et à faire face aux attaques qui restent en deçà de la guerre."),
        About =
        [
            new(
                "The division works where technology and security meet: artificial intelligence, autonomous systems, quantum, biotechnology, and the rules for using them responsibly.",
                "La division travaille là où technologie et sécurité se rencontrent\u00A0: intelligence artificielle, systèmes autonomes, quantique, biotechnologies, et règles d’un usage responsable."),
            new(
                "It also shapes policy on cyber defence and on hybrid threats, such as sabotage, disinformation or damage to cables and pipelines. To do so it brings governments, researchers and companies to one table.",
                "Elle élabore aussi les politiques de cyberdéfense et de lutte contre les menaces hybrides, comme le sabotage, la désinformation ou les dommages causés aux câbles et aux conduites. Elle réunit pour cela gouvernements, laboratoires et entreprises autour d’une même table."),
        ],
        Sections = [],
        DailyWork = new(
            "You read widely and write briefly: a new technique, an incident, a national strategy, told so that a busy reader sees what it means. Few of these subjects have a settled answer. You say what is known, what is not, and where you found it.",
            "Vous lisez beaucoup et écrivez court\u00A0: une technique nouvelle, un incident, une stratégie nationale, présentés pour qu’une personne pressée en saisisse la portée. Peu de ces sujets ont une réponse établie. Vous dites ce que l’on sait, ce que l’on ignore, et d’où vous le tenez."),
        Tasks =
        [
            new("Follow technology and incidents in public sources", "Suivre technologies et incidents dans les sources publiques"),
            new("Draft short papers, speaking points and slides", "Rédiger notes brèves, éléments d’intervention et diapositives"),
            new("Compare how Allies and partners approach a subject", "Comparer les approches des Alliés et des partenaires sur un sujet"),
            new("Take notes in committees and expert groups", "Prendre des notes dans les comités et les groupes de spécialistes"),
            new("Help set up workshops, table-top exercises and visits", "Aider à monter ateliers, exercices sur table et visites"),
            new("Keep project plans and contacts up to date", "Tenir à jour plans de projet et contacts"),
        ],
        Offer =
        [
            new("Contact with people who invent, regulate and defend", "Des échanges avec celles et ceux qui inventent, réglementent et défendent"),
            SharedNoticeTexts.Activities,
            SharedNoticeTexts.StaffCentre,
            SharedNoticeTexts.Telework,
        ],
        Desirable =
        [
            new("A bachelor’s degree, or the last stage of a master’s, in computing, science, law, security studies or a field close to them", "Un bachelor, ou la dernière étape d’un master, en informatique, en sciences, en droit, en études de sécurité ou dans un domaine voisin"),
            SharedNoticeTexts.OtherLanguage,
            new("Confidence with Office and SharePoint, and ease in learning new tools", "De l’aisance avec Office et SharePoint, et de la facilité à apprendre de nouveaux outils"),
            new("Time spent in research, a technology company, an administration or an international organisation", "Une expérience dans la recherche, une entreprise technologique, une administration ou une organisation internationale"),
        ],
    };
}
