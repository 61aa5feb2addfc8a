namespace NatoInternships.Web.Framework.Links;

/// <summary>The addresses of the public pages, for <c>Url.Content</c>: without the language.</summary>
public static class PublicLinks
{
    public static string Vacancies() => "~/vacancies";

    public static string Eligibility() => "~/eligibility";

    public static string Help() => "~/help";
}
