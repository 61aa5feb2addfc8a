namespace NatoInternships.Domain.Applications;

/// <summary>The steps of an application in their order, with their URL segments.</summary>
public static class ApplicationSections
{
    private static readonly (ApplicationSection Section, string Slug)[] Slugs =
    [
        (ApplicationSection.AboutYou, "about-you"),
        (ApplicationSection.Contact, "contact"),
        (ApplicationSection.Studies, "studies"),
        (ApplicationSection.Languages, "languages"),
        (ApplicationSection.Preferences, "preferences"),
        (ApplicationSection.Motivation, "motivation"),
        (ApplicationSection.Competencies, "competencies"),
        (ApplicationSection.Experience, "experience"),
        (ApplicationSection.Documents, "documents"),
        (ApplicationSection.Declarations, "check"),
    ];

    /// <summary>Every step in the order of the task list.</summary>
    public static IReadOnlyList<ApplicationSection> InOrder { get; } = [.. Slugs.Select(row => row.Section)];

    /// <summary>Returns the last segment of the step's URL. It is the same in both languages.</summary>
    public static string Slug(this ApplicationSection section) => Slugs.Single(row => row.Section == section).Slug;
}
