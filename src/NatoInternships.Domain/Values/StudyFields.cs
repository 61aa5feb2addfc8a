namespace NatoInternships.Domain.Values;

/// <summary>
/// The fields of study that a candidate chooses from, selected from ISCED-F 2013: detailed for frequent fields, narrow for others. No code
/// contains another, so each field appears once.
/// </summary>
public static class StudyFields
{
    /// <summary>All fields by code. The last is ISCED-F's code for an unknown field, for everything else.</summary>
    public static IReadOnlyList<StudyField> All { get; } =
    [
        new("011", new("Education", "Éducation")),
        new("021", new("Arts", "Arts")),
        new("0222", new("History and archaeology", "Histoire et archéologie")),
        new("0223", new("Philosophy and ethics", "Philosophie et éthique")),
        new("0231", new("Language acquisition", "Apprentissage des langues")),
        new("0232", new("Literature and linguistics", "Littérature et linguistique")),
        new("0311", new("Economics", "Économie")),
        new("0312", new("Political sciences and civics", "Sciences politiques")),
        new("0313", new("Psychology", "Psychologie")),
        new("0314", new("Sociology and cultural studies", "Sociologie et études culturelles")),
        new("0321", new("Journalism and reporting", "Journalisme et reportage")),
        new("0322", new("Library, information and archival studies", "Bibliothéconomie, documentation et archivistique")),
        new("0388", new("Inter-disciplinary programmes led by social sciences", "Programmes interdisciplinaires à dominante de sciences sociales")),
        new("0412", new("Finance, banking and insurance", "Finance, banque et assurance")),
        new("0413", new("Management and administration", "Gestion et administration")),
        new("0414", new("Marketing and advertising", "Marketing et publicité")),
        new("0421", new("Law", "Droit")),
        new("051", new("Biological and related sciences", "Sciences biologiques et apparentées")),
        new("052", new("Environment", "Environnement")),
        new("053", new("Physical sciences", "Sciences physiques")),
        new("054", new("Mathematics and statistics", "Mathématiques et statistiques")),
        new("061", new("Information and communication technologies", "Technologies de l’information et de la communication")),
        new("071", new("Engineering and engineering trades", "Ingénierie et techniques apparentées")),
        new("073", new("Architecture and construction", "Architecture et bâtiment")),
        new("091", new("Health", "Santé")),
        new("1031", new("Military and defence", "Études militaires et défense")),
        new("1032", new("Protection of persons and property", "Protection des personnes et des biens")),
        new("9999", new("Another field", "Autre domaine")),
    ];

    /// <summary>Returns the field with exactly this code; null when there is none.</summary>
    public static StudyField? Find(string code) => All.FirstOrDefault(field => field.Code == code);
}
