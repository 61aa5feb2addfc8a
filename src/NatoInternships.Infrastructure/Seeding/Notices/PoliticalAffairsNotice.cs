using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Seeding.Notices;

/// <summary>Notice 250702 in our own words. It states no staff count: the two source texts disagree on it.</summary>
internal static class PoliticalAffairsNotice
{
    /// <summary>The text; deadline, grant, hours, length and starts are facts of the vacancy and the call.</summary>
    public static NoticeContent Content { get; } = new()
    {
        Title = new(
            "Political Affairs and Security Policy Division",
            "Division Affaires politiques et politique de sécurité"),
        Summary = new(
            "From the Indo-Pacific to arms control: brief, draft, take notes, follow the world.",
            "De l’Indo-Pacifique à la maîtrise des armements\u00A0: préparer, rédiger, consigner, suivre l’actualité du monde."),
        Lede = new(
            "Help prepare what ministers and ambassadors discuss: research it, brief it, write it down.",
            "Contribuez à préparer ce dont débattent ministres, ambassadrices et ambassadeurs\u00A0: chercher, résumer, consigner."),
        About =
        [
            new(
                "The division looks after the Alliance’s political relations: with its members, with partners and with other organisations. It also shapes security policy, and works to limit arms and to stop weapons of mass destruction from spreading.",
                "La division suit les relations politiques de l’Alliance avec ses membres, ses partenaires et d’autres organisations. Elle élabore aussi la politique de sécurité et s’emploie à limiter les armements et à empêcher la dissémination des armes de destruction massive."),
            new(
                "It backs colleagues posted in Ukraine, Moldova and Georgia, at the United Nations in New York, at the OSCE in Vienna, and in Kuwait.",
                "Elle appuie des collègues en poste en Ukraine, en République de Moldova et en Géorgie, à New York auprès des Nations Unies, à Vienne auprès de l’OSCE, et au Koweït."),
        ],
        Sections =
        [
            new("NASP",
                new("NATO Affairs and Security Policy", "Affaires OTAN et politique de sécurité"),
                new("Alliance meetings, summits and security policy", "Réunions de l’Alliance, sommets et politique de sécurité")),
            new("IP",
                new("Indo-Pacific", "Indo-Pacifique"),
                new("Partners and others in the Indo-Pacific", "Partenaires et autres pays de l’Indo-Pacifique")),
            new("P&P",
                new("Partnerships and Policy", "Partenariats et politique"),
                new("Western Europe, South Caucasus, Western Balkans; the open door", "Europe occidentale, Caucase du Sud, Balkans occidentaux\u202F; porte ouverte")),
            new("RPC",
                new("Russia Policy Coordination", "Coordination de la politique envers la Russie"),
                new("One coherent policy on Russia, across all divisions", "Une ligne cohérente envers la Russie, d’une division à l’autre")),
            new("SNS",
                new("Southern Neighbourhood", "Voisinage méridional"),
                new("Partners in the Mediterranean and the Gulf", "Partenaires de la Méditerranée et du Golfe")),
            new("MO",
                new("Multilateral Organizations", "Organisations multilatérales"),
                new("European Union, United Nations, OSCE, civil society", "Union européenne, Nations Unies, OSCE, société civile")),
            new("ADN",
                new("Arms Control, Disarmament and WMD Non-Proliferation", "Maîtrise des armements, désarmement et non-prolifération"),
                new("Small arms and mines, treaties, defence against weapons of mass destruction", "Armes légères et mines, traités, défense contre les armes de destruction massive")),
        ],
        DailyWork = new(
            "You see how Allies arrive at a common position, and you help along the way: reading up, writing a first version, checking the last one. A subject can change overnight, so you plan your day and stay ready to plan it again. Now and then you may travel with the team.",
            "Vous voyez comment les Alliés parviennent à une position commune, et vous y aidez à chaque étape\u00A0: se documenter, rédiger un premier jet, relire la dernière version. Un sujet peut évoluer du jour au lendemain\u00A0: vous organisez votre journée, et savez la réorganiser. Il vous arrivera peut-être de voyager avec l’équipe."),
        Tasks =
        [
            new("Draft briefs, checklists and remarks for senior officials", "Rédiger notes, aide-mémoire et éléments d’intervention pour des responsables de haut rang"),
            new("Take the notes of committee meetings", "Prendre les notes des réunions de comité"),
            new("Follow events around the world and do the first research", "Suivre l’actualité mondiale et effectuer les premières recherches"),
            new("Help run workshops, seminars and conferences", "Aider à tenir ateliers, séminaires et conférences"),
            new("Sit in on debates close to your subject", "Assister à des débats proches de votre sujet"),
            new("Share the office’s planning and coordination", "Prendre part à l’organisation et à la coordination du bureau"),
        ],
        Offer =
        [
            new("A seat in meetings with the people your section works with", "Une place dans les réunions avec les interlocutrices et interlocuteurs de votre section"),
            SharedNoticeTexts.Activities,
            SharedNoticeTexts.StaffCentre,
            SharedNoticeTexts.Telework,
        ],
        Desirable =
        [
            new("A bachelor’s degree, or the last stage of a master’s, close to this work", "Un bachelor, ou la dernière étape d’un master, proche de ce travail"),
            SharedNoticeTexts.OtherLanguage,
            new("Confidence with Office and SharePoint", "De l’aisance avec Office et SharePoint"),
            new("Time spent in an international organisation, an administration, research or a company", "Une expérience en organisation internationale, administration, recherche ou entreprise"),
        ],
    };
}
