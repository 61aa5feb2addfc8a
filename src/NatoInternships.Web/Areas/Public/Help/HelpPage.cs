namespace NatoInternships.Web.Areas.Public.Help;

/// <summary>A page of sections. Its texts are {Name}_Title, {Name}_Lede, and {Name}_{section} with its paragraphs {Name}_{section}_1 and on.</summary>
/// <param name="Name">Prefix of the texts.</param>
/// <param name="Sections">Also the fragments that other pages link to.</param>
public sealed record HelpPage(string Name, IReadOnlyList<string> Sections)
{
    public static readonly HelpPage Help = new(
        "Help",
        ["eligibility", "deadline", "changing", "choices", "documents", "after", "pool", "account", "calendar", "fault", "accommodation"]);

    public static readonly HelpPage Accessibility = new("Accessibility", ["aim", "how", "known", "report"]);

    public static readonly HelpPage Privacy = new("Privacy", ["what", "who", "division", "long", "rights", "cookies"]);

    public static readonly HelpPage AiRule = new("AiRule", ["rule", "allowed", "not-allowed", "check", "portal"]);

    public static readonly HelpPage Terms = new("Terms", ["internship", "application", "use"]);
}
