namespace NatoInternships.Domain.Vacancies;

/// <summary>The competencies that notices choose from. Names follow the notice (ruling N14), indicators are our own.</summary>
public static class Competencies
{
    /// <summary>All nine, in the order in which notices print them.</summary>
    public static IReadOnlyList<Competency> All { get; } =
    [
        new("achievement",
            new("Achievement", "Recherche de l’excellence"),
            new("Finishes what was begun, to the quality agreed.", "Mène à bien ce qui est entrepris, avec la qualité convenue.")),
        new("analytical-thinking",
            new("Analytical thinking", "Réflexion analytique"),
            new("Takes a question apart and sees how its parts are linked.", "Décompose une question et voit ce qui en relie les éléments.")),
        new("clarity-and-accuracy",
            new("Clarity and accuracy", "Clarté et précision"),
            new("Keeps work in order, and reads it again before passing it on.", "Travaille avec ordre, et se relit avant de transmettre.")),
        new("customer-service-orientation",
            new("Customer service orientation", "Souci du service au client"),
            new("Finds out what others need, and keeps them informed.", "Cherche ce dont les autres ont besoin, et les tient au courant.")),
        new("empathy",
            new("Empathy", "Empathie"),
            new("Hears people out, and notices what is left unsaid.", "Laisse parler jusqu’au bout, et perçoit ce qui n’est pas dit.")),
        new("flexibility",
            new("Flexibility", "Flexibilité"),
            new("Changes course calmly when the plan changes.", "Change de cap avec calme quand le plan change.")),
        new("initiative",
            new("Initiative", "Initiative"),
            new("Takes up a problem or an opening without waiting to be told.", "Se saisit d’un problème ou d’une occasion sans attendre de consigne.")),
        new("organizational-awareness",
            new("Organizational awareness", "Compréhension organisationnelle"),
            new("Knows who does what, and whom to ask.", "Sait qui fait quoi, et à qui s’adresser.")),
        new("teamwork",
            new("Teamwork", "Travail en équipe"),
            new("Passes on what is useful, and lends a hand unasked.", "Transmet ce qui est utile, et prête main-forte spontanément.")),
    ];

    /// <summary>The competency with this code, compared exactly; null when there is none.</summary>
    public static Competency? Find(string code) => All.FirstOrDefault(competency => competency.Code == code);
}
