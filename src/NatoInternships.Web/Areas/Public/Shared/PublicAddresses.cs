using NatoInternships.Web.Framework.Links;

namespace NatoInternships.Web.Areas.Public.Shared;

/// <summary>Every page that search engines may list, without language and without notices. A test crawls the site and compares.</summary>
public static class PublicAddresses
{
    public static IReadOnlyList<PathString> Pages { get; } =
    [
        .. new[]
        {
            PublicLinks.Home(), PublicLinks.Vacancies(), PublicLinks.Eligibility(), PublicLinks.Help(), PublicLinks.AiRule(), PublicLinks.Terms(),
            PublicLinks.Accessibility(), PublicLinks.Privacy(), PublicLinks.Status(),
        }.Select(LinkPath.Of),
    ];
}
