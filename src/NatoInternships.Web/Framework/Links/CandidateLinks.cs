namespace NatoInternships.Web.Framework.Links;

/// <summary>The addresses of a candidate's pages, for <c>Url.Content</c>: without the language.</summary>
public static class CandidateLinks
{
    public static string Applications() => "~/applications";
}
