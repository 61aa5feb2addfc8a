namespace NatoInternships.Web.Areas.Public.Shared;

/// <summary>Every page that search engines may list, without language and without notices. A test crawls the site and compares.</summary>
public static class PublicAddresses
{
    public static IReadOnlyList<PathString> Pages { get; } =
        ["/", "/vacancies", "/eligibility", "/help", "/ai-rule", "/terms", "/accessibility", "/privacy", "/status"];

    public static PathString Notice(string number) => new($"/vacancies/{number}");
}
