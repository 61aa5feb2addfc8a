using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Seeding.Notices;

/// <summary>Notice 250770 in our own words, from what is publicly known of the division.</summary>
internal static class CooperativeSecurityNotice
{
    /// <summary>The text; deadline, grant, hours, length and starts are facts of the vacancy and the call.</summary>
    public static NoticeContent Content { get; } = new()
    {
        Title = new("Cooperative Security Division", "Division Sécurité coopérative"),
        Summary = new(
            "Military cooperation with partner countries: help plan it, brief it and follow it through.",
            "Coopération militaire avec les pays partenaires\u00A0: aider à la planifier, à la présenter et à en assurer le suivi."),
        Lede = new(
            "Help turn partnership into work that armed forces do together.",
            "Aidez à faire du partenariat un travail concret, mené en commun par les forces armées."),
        About =
        [
            new(
                "The division looks after military relations with countries and organisations outside the Alliance. It advises the Military Committee on what cooperation should aim for, and on how each programme is going.",
                "La division suit les relations militaires avec des pays et des organisations extérieurs à l’Alliance. Elle conseille le Comité militaire sur les buts de la coopération et sur l’avancement de chaque programme."),
            new(
                "The partners range from neighbours in Europe to countries in North Africa, the Middle East, Asia and the Pacific. Each chooses how closely to work with NATO, so no two programmes are the same.",
                "Les partenaires vont de proches voisins européens à des pays d’Afrique du Nord, du Moyen-Orient, d’Asie et du Pacifique. Chacun choisit jusqu’où coopérer avec l’OTAN\u00A0: aucun programme ne ressemble à un autre."),
        ],
        Sections = [],
        DailyWork = new(
            "You work with military and civilian colleagues from many countries, often on several partners at once. You gather what each has asked for, prepare the meeting, and write down what was agreed so that it happens. Tact helps, and so does a tidy file.",
            "Vous travaillez avec des collègues militaires et civils de nombreux pays, souvent sur plusieurs partenaires à la fois. Vous rassemblez les demandes de chacun, préparez la réunion et consignez ce qui a été convenu, pour que cela se fasse. Le tact aide, un dossier bien tenu aussi."),
        Tasks =
        [
            new("Prepare country notes and briefing folders", "Préparer fiches pays et dossiers de réunion"),
            new("Draft letters and speaking points for senior military staff", "Rédiger lettres et éléments d’intervention pour la hiérarchie militaire"),
            new("Take notes in meetings with partners and write the follow-up", "Prendre des notes dans les réunions avec les partenaires et rédiger les suites à donner"),
            new("Keep track of cooperation plans and their next steps", "Suivre les plans de coopération et leurs prochaines étapes"),
            new("Help organise visits, staff talks and conferences", "Aider à organiser visites, entretiens d’état-major et conférences"),
            new("Follow the news of one region and report what is new", "Suivre l’actualité d’une région et signaler ce qui change"),
        ],
        Offer =
        [
            new("Daily work with colleagues from member states and partner countries", "Un travail quotidien avec des collègues de pays membres et de pays partenaires"),
            SharedNoticeTexts.Activities,
            SharedNoticeTexts.StaffCentre,
            SharedNoticeTexts.Telework,
        ],
        Desirable =
        [
            new("A bachelor’s degree, or the last stage of a master’s, in international relations, area studies, security studies or a field close to them", "Un bachelor, ou la dernière étape d’un master, en relations internationales, en études régionales, en études de sécurité ou dans un domaine voisin"),
            SharedNoticeTexts.OtherLanguage,
            new("Confidence with Office and SharePoint", "De l’aisance avec Office et SharePoint"),
            new("Time spent in an international organisation, a ministry, the armed forces, research or a company", "Une expérience en organisation internationale, dans un ministère, les forces armées, la recherche ou une entreprise"),
        ],
    };
}
