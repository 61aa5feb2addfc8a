using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Seeding.Notices;

/// <summary>Notice 250777 in our own words, from what is publicly known of the division; the internship is in one branch of it.</summary>
internal static class OperationsAndPlanningNotice
{
    /// <summary>The text; deadline, grant, hours, length and starts are facts of the vacancy and the call.</summary>
    public static NoticeContent Content { get; } = new()
    {
        Title = new("Operations and Planning Division", "Division Opérations et planification"),
        Summary = new(
            "Training and exercises: help plan them, follow them and learn from them.",
            "Entraînement et exercices\u00A0: aider à les planifier, à les suivre et à en tirer les leçons."),
        Lede = new(
            "See how an exercise is built, from first idea to lessons learned, and help with the next one.",
            "Voyez comment naît un exercice, de la première idée au retour d’expérience, et contribuez au suivant."),
        About =
        [
            new(
                "The division advises the Military Committee on NATO’s operations, missions and activities, and on the plans behind them.",
                "La division conseille le Comité militaire sur les opérations, les missions et les activités de l’OTAN, et sur les plans qui les sous-tendent."),
            new(
                "This internship is in the Training and Exercises Branch. The branch looks at exercises as a whole: what forces should train for, when, with whom, and what the last exercise taught.",
                "Ce stage se déroule à la branche Entraînement et exercices. Elle considère les exercices dans leur ensemble\u00A0: à quoi les forces doivent s’entraîner, quand, avec qui, et ce que le dernier exercice a appris."),
        ],
        Sections = [],
        DailyWork = new(
            "Much of the work is coordination. Many headquarters and countries take part in one exercise, and you help to keep dates, documents and decisions in step. You prepare planning meetings, sit in on them and follow up. A slip in a table can cost somebody else a week, so you check twice.",
            "Le travail est surtout affaire de coordination. Un exercice réunit de nombreux quartiers généraux et pays, et vous aidez à faire concorder dates, documents et décisions. Vous préparez des réunions de planification, y assistez et en assurez le suivi. Une erreur dans un tableau peut coûter une semaine à d’autres\u00A0: vous vérifiez donc deux fois."),
        Tasks =
        [
            new("Keep the calendar of exercises and its papers up to date", "Tenir à jour le calendrier des exercices et ses documents"),
            new("Draft notes, slides and summaries for planning meetings", "Rédiger notes, diapositives et synthèses pour les réunions de planification"),
            new("Take notes and follow up on what was decided", "Prendre des notes et suivre l’application des décisions"),
            new("Compare reports and bring out the lessons they share", "Comparer des rapports et dégager les leçons qu’ils ont en commun"),
            new("Help prepare workshops and conferences on training", "Aider à préparer ateliers et conférences sur l’entraînement"),
            new("Share the branch’s planning and coordination", "Prendre part à l’organisation et à la coordination de la branche"),
        ],
        Offer =
        [
            new("A chance to see from close by how large military plans are made", "L’occasion de voir de près comment se préparent de grands plans militaires"),
            SharedNoticeTexts.Activities,
            SharedNoticeTexts.StaffCentre,
            SharedNoticeTexts.Telework,
        ],
        Desirable =
        [
            new("A bachelor’s degree, or the last stage of a master’s, in security studies, politics, management or a field close to them", "Un bachelor, ou la dernière étape d’un master, en études de sécurité, en sciences politiques, en gestion ou dans un domaine voisin"),
            SharedNoticeTexts.OtherLanguage,
            new("Confidence with Office and SharePoint, spreadsheets above all", "De l’aisance avec Office et SharePoint, surtout avec les tableurs"),
            new("Time spent in the armed forces, an administration, an international organisation, research or a company", "Une expérience dans les forces armées, une administration, une organisation internationale, la recherche ou une entreprise"),
        ],
    };
}
