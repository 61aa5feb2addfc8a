using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Seeding.Notices;

/// <summary>Notice 250715 in our own words, from what is publicly known of the division.</summary>
internal static class PublicDiplomacyNotice
{
    /// <summary>The text; deadline, grant, hours, length and starts are facts of the vacancy and the call.</summary>
    public static NoticeContent Content { get; } = new()
    {
        Title = new("Public Diplomacy Division", "Division Diplomatie publique"),
        Summary = new(
            "Explain the Alliance to the public: events, visits, partnerships and digital outreach.",
            "Expliquer l’Alliance au public\u00A0: événements, visites, partenariats et présence numérique."),
        Lede = new(
            "Help people in every member state understand what the Alliance does, and why.",
            "Aidez le public de chaque pays membre à comprendre ce que fait l’Alliance, et pourquoi."),
        About =
        [
            new(
                "The division tells the public what NATO is for: online, through the media, with visitors at headquarters, and at events in the member states and beyond.",
                "La division explique au public à quoi sert l’OTAN\u00A0: en ligne, dans les médias, avec les groupes reçus au siège, et lors d’événements dans les pays membres et ailleurs."),
            new(
                "It works with universities, think tanks, associations and young people. It also listens: what people ask and what they doubt shapes what it says next.",
                "Elle travaille avec des universités, des centres de réflexion, des associations et des jeunes. Elle écoute aussi\u00A0: les questions et les doutes du public orientent la suite."),
        ],
        Sections = [],
        DailyWork = new(
            "One morning you draft a post, the next you welcome a group. You write for people who have never read an official document, so each word has to be clear and each fact checked. Most of the work is done in a team, for a date that does not move.",
            "Un matin, vous rédigez une publication\u202F; le lendemain, vous accueillez un groupe. Vous écrivez pour des personnes qui n’ont jamais lu de document officiel\u00A0: chaque mot doit être clair, chaque fait vérifié. L’essentiel se fait en équipe, pour une échéance qui ne bouge pas."),
        Tasks =
        [
            new("Draft posts, web pages and short articles, and check their facts", "Rédiger publications, pages web et courts articles, et en vérifier les faits"),
            new("Help prepare conferences, campaigns and visits", "Aider à préparer conférences, campagnes et visites"),
            new("Welcome visitors and answer their first questions", "Accueillir les groupes et répondre à leurs premières questions"),
            new("Follow the press and social media, and sum up what people say", "Suivre la presse et les réseaux sociaux, et résumer ce qui s’y dit"),
            new("Study audiences: whom we reach, and whom we do not", "Étudier les publics\u00A0: qui nous entend, et qui ne nous entend pas"),
            new("Keep contacts, calendars and files in order", "Tenir à jour contacts, calendriers et dossiers"),
        ],
        Offer =
        [
            new("Practice in writing for a wide public, with somebody to read you over", "De la pratique de l’écriture pour le grand public, avec une relecture"),
            SharedNoticeTexts.Activities,
            SharedNoticeTexts.StaffCentre,
            SharedNoticeTexts.Telework,
        ],
        Desirable =
        [
            new("A bachelor’s degree, or the last stage of a master’s, in communication, politics, languages or a field close to them", "Un bachelor, ou la dernière étape d’un master, en communication, en sciences politiques, en langues ou dans un domaine voisin"),
            SharedNoticeTexts.OtherLanguage,
            new("Confidence with Office and SharePoint, and with tools for publishing online", "De l’aisance avec Office et SharePoint, et avec les outils de publication en ligne"),
            new("Time spent in an international organisation, an administration, a newsroom, research or a company", "Une expérience en organisation internationale, administration, rédaction de presse, recherche ou entreprise"),
        ],
    };
}
