using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Seeding.Notices;

/// <summary>Notice 250720 in our own words, from what is publicly known of the division.</summary>
internal static class DefenceInvestmentNotice
{
    /// <summary>The text; deadline, grant, hours, length and starts are facts of the vacancy and the call.</summary>
    public static NoticeContent Content { get; } = new()
    {
        Title = new("Defence Investment Division", "Division Investissement de défense"),
        Summary = new(
            "Armaments cooperation, industry and capabilities: help Allies build and buy together.",
            "Coopération en matière d’armement, industrie et capacités\u00A0: aider les Alliés à produire et à acheter ensemble."),
        Lede = new(
            "Help Allies agree on what to develop, build and buy together.",
            "Aidez les Alliés à s’accorder sur ce qu’il faut concevoir, produire et acheter ensemble."),
        About =
        [
            new(
                "The division brings Allies together around the equipment their forces need. It supports the national armaments directors, talks with industry and looks for projects that several Allies can share.",
                "La division réunit les Alliés autour des équipements dont leurs forces ont besoin. Elle appuie les directions nationales de l’armement, dialogue avec l’industrie et recherche des projets que plusieurs Alliés peuvent partager."),
            new(
                "Its subjects run from air and missile defence to ammunition, and from factory capacity to the question of whether one country’s systems can work with another’s.",
                "Ses sujets vont de la défense aérienne et antimissile aux munitions, et des capacités de production à la question de savoir si les systèmes d’un pays fonctionnent avec ceux d’un autre."),
        ],
        Sections = [],
        DailyWork = new(
            "You turn technical material into something a committee can decide on: a page, a table, a clear question. You work beside people from engineering, economics, law and the armed forces, and you ask until you understand. Some weeks follow the calendar of meetings, others belong to a single study.",
            "Vous tirez d’une matière technique ce qu’il faut à un comité pour trancher\u00A0: une page, un tableau, une question claire. Vous côtoyez des collègues de l’ingénierie, de l’économie, du droit et des forces armées, et vous posez des questions jusqu’à comprendre. Certaines semaines suivent le calendrier des réunions, d’autres se passent sur une seule étude."),
        Tasks =
        [
            new("Research programmes, markets and industry in public sources", "Se documenter sur les programmes, les marchés et l’industrie à partir de sources publiques"),
            new("Draft background notes, slides and meeting papers", "Rédiger notes de contexte, diapositives et documents de réunion"),
            new("Record what committees and working groups decide", "Consigner ce que décident comités et groupes de travail"),
            new("Keep the tables on multinational projects up to date", "Tenir à jour les tableaux des projets multinationaux"),
            new("Help prepare meetings with delegations and companies", "Aider à préparer les réunions avec les délégations et les entreprises"),
            new("Check figures and sources before a paper leaves the office", "Vérifier chiffres et sources avant qu’un document quitte le bureau"),
        ],
        Offer =
        [
            new("A chance to see how governments and industry settle on a project", "L’occasion de voir comment les États et l’industrie arrêtent un projet"),
            SharedNoticeTexts.Activities,
            SharedNoticeTexts.StaffCentre,
            SharedNoticeTexts.Telework,
        ],
        Desirable =
        [
            new("A bachelor’s degree, or the last stage of a master’s, in engineering, economics, law, politics or a field close to them", "Un bachelor, ou la dernière étape d’un master, en ingénierie, en économie, en droit, en sciences politiques ou dans un domaine voisin"),
            SharedNoticeTexts.OtherLanguage,
            new("Confidence with Office and SharePoint, spreadsheets above all", "De l’aisance avec Office et SharePoint, surtout avec les tableurs"),
            new("Time spent in industry, an administration, research or an international organisation", "Une expérience dans l’industrie, une administration, la recherche ou une organisation internationale"),
        ],
    };
}
