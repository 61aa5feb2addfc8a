using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Seeding.Notices;

/// <summary>Notice 250728 in our own words, from what is publicly known of the office.</summary>
internal static class PublicAffairsAdvisorNotice
{
    /// <summary>The text; deadline, grant, hours, length and starts are facts of the vacancy and the call.</summary>
    public static NoticeContent Content { get; } = new()
    {
        Title = new(
            "Office of the Public Affairs and Strategic Communications Advisor",
            "Bureau du conseil en information publique et communication stratégique"),
        Summary = new(
            "Help explain the work of NATO’s military leadership in words, pictures and film.",
            "Aider à expliquer le travail des autorités militaires de l’OTAN par le texte, la photo et la vidéo."),
        Lede = new(
            "Help the military side of NATO speak clearly and be understood.",
            "Aidez le volet militaire de l’OTAN à parler clairement et à se faire comprendre."),
        About =
        [
            new(
                "The office advises the Chair of the Military Committee and the International Military Staff on what to say in public, when, and how.",
                "Le bureau conseille la présidence du Comité militaire et l’État-major militaire international sur ce qu’il convient de dire en public, quand et comment."),
            new(
                "It answers the press, looks after the Committee’s public channels, and sees to it that words and actions tell the same story.",
                "Il répond à la presse, anime les canaux publics du Comité et veille à ce que les paroles et les actes disent la même chose."),
        ],
        Sections = [],
        DailyWork = new(
            "The day starts with the news. Then you write, edit and check: a post before a meeting, a caption after it, a note for whoever will face the press. Timing matters as much as style, and so does discretion until a text is out.",
            "La journée commence par l’actualité. Ensuite, vous rédigez, corrigez et vérifiez\u00A0: une publication avant une réunion, une légende après, une note pour la personne qui s’exprimera devant la presse. Le moment compte autant que le style, et la discrétion s’impose jusqu’à la parution."),
        Tasks =
        [
            new("Read the press each morning and sum up what matters", "Lire la presse chaque matin et en résumer l’essentiel"),
            new("Draft posts, captions and web stories", "Rédiger publications, légendes et articles web"),
            new("Help prepare interviews, press events and visits", "Aider à préparer interviews, rencontres avec la presse et visites"),
            new("Lend a hand with filming and photography, and sort the archive", "Prêter main-forte pour les tournages et les photos, et classer les archives"),
            new("Measure what reaches people, and suggest what to change", "Mesurer ce qui touche le public et proposer des changements"),
            new("Keep the communications calendar up to date", "Tenir à jour le calendrier de communication"),
        ],
        Offer =
        [
            new("Practice in telling one story in text, picture and film", "De la pratique du récit, par le texte, la photo et la vidéo"),
            SharedNoticeTexts.Activities,
            SharedNoticeTexts.StaffCentre,
            SharedNoticeTexts.Telework,
        ],
        Desirable =
        [
            new("A bachelor’s degree, or the last stage of a master’s, in journalism, communication, politics or a field close to them", "Un bachelor, ou la dernière étape d’un master, en journalisme, en communication, en sciences politiques ou dans un domaine voisin"),
            SharedNoticeTexts.OtherLanguage,
            new("Confidence with Office and SharePoint, and with tools for text, image or film", "De l’aisance avec Office et SharePoint, et avec des outils de texte, d’image ou de vidéo"),
            new("Time spent in a newsroom, a press office, an international organisation, research or a company", "Une expérience en rédaction, en service de presse, en organisation internationale, dans la recherche ou en entreprise"),
        ],
    };
}
