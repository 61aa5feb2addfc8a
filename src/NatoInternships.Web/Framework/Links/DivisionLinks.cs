namespace NatoInternships.Web.Framework.Links;

/// <summary>The addresses of the pages of the divisions, for <c>Url.Content</c>.</summary>
public static class DivisionLinks
{
    public static string Start() => "~/divisions";
}
