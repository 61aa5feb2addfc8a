namespace NatoInternships.Infrastructure.Seeding.People;

/// <summary>The French sentences of the people of the demonstration. They avoid words that agree with the writer.</summary>
internal static class DemoTextsInFrench
{
    public static DemoTextParts Parts { get; } = new(
        new Dictionary<string, string[]>
        {
            ["0222"] = ["L’histoire m’a appris à me méfier du mot «\u00A0inévitable\u00A0». J’ai passé des semaines dans les archives avec des procès-verbaux, et j’aimerais voir comment on les rédige aujourd’hui."],
            ["0311"] = ["J’ai étudié la manière dont l’argent public se dépense avant de me demander pourquoi. Les budgets de défense réunissent les deux questions, et je voudrais les comprendre de l’intérieur."],
            ["0312"] = ["Mes travaux portent sur le consensus, sur le temps qu’il demande et sur les raisons pour lesquelles il dure. L’OTAN est l’exemple que mes lectures m’ont le plus souvent proposé."],
            ["0321"] = ["À l’école de journalisme, on nous demandait de supprimer chaque mot inutile. J’aimerais m’exercer là où les mots se pèsent encore davantage."],
            ["0388"] = ["Ma formation réunit la politique, l’économie et le droit, et je n’ai jamais regretté de ne pas avoir choisi. Les questions de sécurité respectent rarement les limites entre les disciplines."],
            ["0413"] = ["J’ai étudié le fonctionnement des organisations où personne ne peut simplement donner un ordre. Une alliance qui décide par consensus en est le meilleur exemple."],
            ["0421"] =
            [
                "En droit, une virgule peut décider d’une affaire. Les textes internationaux m’attirent parce qu’ils ont de nombreux auteurs et doivent pourtant dire une seule chose.",
                "J’ai lu beaucoup de traités pendant mes études, et j’aimerais apprendre comment on les applique une fois qu’ils sont signés.",
            ],
            ["061"] = ["J’apprends à concevoir des logiciels, et je constate que les pannes les plus tenaces sont des malentendus entre des personnes. Les politiques du numérique m’intéressent parce qu’elles touchent aux deux."],
        },
        new Dictionary<string, string[]>
        {
            ["0702"] =
            [
                "Cette division m’attire parce qu’elle travaille avec des partenaires autant qu’avec les Alliés. J’aimerais aider à préparer une réunion, de la première recherche à la dernière correction du compte rendu.",
                "J’ai choisi cet avis pour la diversité des sujets. Rédiger une note courte sur un dossier que je découvre est l’exercice que j’ai le plus pratiqué.",
            ],
            ["0715"] =
            [
                "La diplomatie publique m’intéresse parce qu’elle commence par l’écoute. J’ai guidé des groupes et écrit pour des publics non spécialistes, qui remarquent vite une phrase creuse.",
                "J’aimerais participer à l’accueil des visites, où une bonne réponse doit être prête avant la question. Je prépare avec soin, et déplacer des chaises ne me gêne pas.",
            ],
            ["0720"] =
            [
                "La coopération en matière d’équipements est le lieu où les bonnes intentions rencontrent les délais. J’aimerais aider à tenir les documents et les tableaux dont ces projets dépendent.",
                "J’aime tirer d’une matière technique une page claire. Une division où se côtoient ingénierie, droit et économie me semble le bon endroit pour progresser.",
            ],
            ["0833"] =
            [
                "Les menaces hybrides s’annoncent rarement, et il faut beaucoup lire pour peu rapporter. C’est le travail que je préfère.",
                "On parle souvent des technologies nouvelles avec crainte ou avec enthousiasme. J’aimerais aider à écrire le paragraphe qui manque entre les deux, avec ce que l’on sait et ce que l’on ignore.",
            ],
            ["0728"] =
            [
                "Je commence mes journées par la lecture de la presse en plusieurs langues. Faire de cette habitude une revue du matin, utile à une équipe, serait un vrai plaisir.",
                "Je prends des photos et j’écris des légendes, et la légende est le plus difficile. J’aimerais faire les deux dans une équipe qui vérifie chaque fait.",
            ],
            ["0770"] =
            [
                "La coopération militaire avec les pays partenaires m’intéresse parce qu’elle demande de la patience. J’aimerais préparer des fiches pays et voir lesquelles servent encore quelques mois plus tard.",
                "J’ai organisé des visites pour des personnes venues d’horizons très différents. Le programme n’est que la moitié du travail, et l’autre moitié consiste à savoir ce que chacune vient chercher.",
            ],
            ["0777"] =
            [
                "Les exercices permettent d’éprouver un plan avant d’en avoir besoin. J’aimerais aider à tenir le calendrier et les documents, puis à rédiger les enseignements.",
            ],
        },
        [
            "J’apporte des notes soignées, du calme et l’habitude d’ouvrir la source avant de la citer.",
            "En équipe, je termine ce que je prends en charge, et je préviens tôt quand je n’y arrive pas.",
            "J’ai l’habitude des délais courts. Un journal étudiant m’a appris qu’un texte remis à temps vaut mieux qu’un texte parfait remis le lendemain.",
            "Quand je ne comprends pas, je pose la question et je note la réponse, pour ne la poser qu’une fois.",
            "Il me manque encore l’expérience d’un service de cette taille, mais j’apprends vite quand on me montre une fois.",
            "J’accepte les corrections, et je conserve la version précédente.",
            "Mes langues m’aident à comparer les récits d’un même événement d’un pays à l’autre.",
        ],
        [
            "Six mois à Bruxelles me diraient si ce travail est celui que je souhaite faire. Je crois que oui.",
            "J’espère repartir avec une idée plus claire de la façon dont les décisions se prennent.",
            "Plus tard, j’aimerais travailler dans le service public, et je ne connais pas de meilleure préparation.",
            "Je sais que l’on confie de petites tâches aux stagiaires. J’aimerais bien les faire.",
            "Je me réjouis d’apprendre auprès de personnes dont c’est le métier.",
        ],
        new Dictionary<string, string[]>
        {
            ["achievement"] = ["Notre association promettait depuis trois ans un guide aux nouveaux membres. J’ai réuni les brouillons, je les ai réduits à huit pages et j’ai fixé une date par chapitre. Le guide a paru à temps."],
            ["analytical-thinking"] =
            [
                "Deux journaux tiraient d’une même enquête des conclusions opposées. En relisant le questionnaire, j’ai vu qu’ils n’avaient pas retenu les mêmes tranches d’âge. J’en ai fait une page, que notre enseignante utilise comme exercice.",
                "Le club où je suis bénévole perdait des membres. Au lieu de deviner, j’ai comparé les dates de départ. La plupart suivaient un changement d’horaire, et nous avons rétabli l’ancien pour un groupe.",
            ],
            ["clarity-and-accuracy"] =
            [
                "Je relis le bulletin d’une association. Je ne coche un chiffre qu’après avoir vu sa source, et cela a évité deux fois l’impression d’un montant faux.",
                "Quand je rédige un compte rendu, je lis les décisions à voix haute avant la fin de la réunion. Cela prend deux minutes et nous a épargné plusieurs réunions.",
            ],
            ["customer-service-orientation"] = ["À l’accueil d’un musée, on me posait trente fois par jour la même question. J’ai dessiné un petit plan avec la réponse et je l’ai affiché à l’entrée. Les questions sont ensuite devenues plus intéressantes."],
            ["empathy"] = ["J’ai accompagné une famille qui venait d’arriver dans ma ville dans ses démarches. Le plus souvent, le formulaire n’était pas le problème, mais la fatigue. J’ai appris à proposer une pause avant le guichet suivant."],
            ["flexibility"] =
            [
                "Une heure avant notre conférence, l’invitée principale s’est désistée. Nous avons transformé l’exposé en débat avec deux personnes du public, et je l’ai animé avec une seule fiche.",
                "Pendant un échange, mes cours ont été remplacés sans préavis. J’en ai choisi un hors de ma discipline, sur les comptes publics, et il a été le plus utile de l’année.",
            ],
            ["initiative"] = ["Quand notre chœur a perdu sa salle, j’ai écrit le soir même à six écoles. Deux ont répondu, et nous n’avons manqué qu’une répétition."],
            ["organizational-awareness"] = ["La subvention de notre association dépendait de trois services et de trois calendriers. J’ai réuni les dates dans une seule liste, et nous avons déposé la demande à temps."],
            ["teamwork"] =
            [
                "Nous étions quatre à écrire un rapport, en quatre styles. J’ai proposé que chaque chapitre soit relu par une autre personne. Le rapport se lisait ensuite comme un seul texte.",
                "Pendant une collecte, deux personnes de l’équipe sont tombées malades. Nous avons dressé la liste de ce qui restait, et chacun a pris ce qui pouvait être terminé. Nous avons atteint la somme annoncée.",
            ],
        });
}
