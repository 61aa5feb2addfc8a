namespace NatoInternships.Domain.Applications;

/// <summary>The steps as addresses and in their order.</summary>
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

    /// <summary>The last part of the step's address, the same in both languages.</summary>
    public static string Slug(this ApplicationSection section) => Slugs.Single(row => row.Section == section).Slug;
}
