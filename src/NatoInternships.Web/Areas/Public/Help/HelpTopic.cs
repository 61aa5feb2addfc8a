namespace NatoInternships.Web.Areas.Public.Help;

/// <summary>Questions that belong together. A question's key is its fragment too: footer, notices and mails link to some.</summary>
/// <param name="Name">Its text is G_{Name}.</param>
/// <param name="Questions">In the order of the page; texts {question}, {question}_1 and on, and Words_{question}: what people type for it.</param>
public sealed record HelpTopic(string Name, IReadOnlyList<string> Questions)
{
    public static IReadOnlyList<HelpTopic> All { get; } =
    [
        new("before", ["eligibility", "cut-off", "nationality", "studies", "language", "clearance", "paid", "visa", "housing", "insurance", "places", "ai"]),
        new("application", ["choices", "order", "draft", "signed-out", "deadline", "changing", "withdraw"]),
        new("papers", ["documents", "files", "translation", "inspection"]),
        new("later", ["after", "results", "proof", "pool"]),
        new("account", ["account", "mail", "two-accounts", "calendar"]),
        new("trouble", ["fault", "barrier", "accommodation", "data", "security"]),
    ];
}
