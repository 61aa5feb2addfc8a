namespace NatoInternships.Web.Areas.Public.Help;

/// <summary>A group of questions. A question's key is also its URL fragment, which the footer, notices and mails link to.</summary>
/// <param name="Name">The text key of its title is G_{Name}.</param>
/// <param name="Questions">Text keys in the order of the page: {question}, {question}_1 and so on, and Words_{question} with the
/// synonyms.</param>
public sealed record HelpTopic(string Name, IReadOnlyList<string> Questions)
{
    public static IReadOnlyList<HelpTopic> All { get; } =
    [
        new("before", ["eligibility", "cut-off", "nationality", "territory", "studies", "language", "clearance", "paid", "visa", "housing", "insurance", "places", "ai"]),
        new("application", ["choices", "order", "draft", "signed-out", "deadline", "changing", "withdraw"]),
        new("papers", ["documents", "files", "translation", "inspection"]),
        new("later", ["after", "results", "proof", "pool"]),
        new("account", ["account", "one-name", "mail", "two-accounts", "calendar"]),
        new("trouble", ["fault", "barrier", "accommodation", "data", "security"]),
    ];
}
