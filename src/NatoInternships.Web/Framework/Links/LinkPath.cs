namespace NatoInternships.Web.Framework.Links;

/// <summary>
/// Converts the addresses of the link classes. They start with "~/" and have no language: <c>Url.Content</c> adds the language of the
/// request, as do redirects by <c>Url.Content</c>.
/// </summary>
public static class LinkPath
{
    /// <summary>Returns the path of a link without a query, for an absolute address or for the other language.</summary>
    public static PathString Of(string link) => PathString.FromUriComponent(link[1..]);
}
