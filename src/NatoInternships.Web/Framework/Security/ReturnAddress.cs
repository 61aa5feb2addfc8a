using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.Framework.Security;

/// <summary>The page to which a user returns after signing in or creating an account.</summary>
public static partial class ReturnAddress
{
    /// <summary>Longer than any page of the portal. A longer URL is ignored.</summary>
    private const int MostCharacters = PendingRegistration.ReturnUrlLength;

    /// <summary>
    /// Returns the requested URL when it is a page of the portal. Otherwise returns the user's first page: the applications of a candidate,
    /// or the first page of the role of a member of staff.
    /// </summary>
    public static string After(this IUrlHelper url, string? asked, ClaimsPrincipal user) =>
        url.OwnPage(asked) ?? url.Content(StartPage.Of(user));

    /// <summary>Returns null for a URL of another site.</summary>
    // URLs of the portal are ASCII. Other characters are invalid in a header.
    public static string? OwnPage(this IUrlHelper url, string? asked) =>
        url.IsLocalUrl(asked) && asked!.Length <= MostCharacters && asked.All(char.IsAscii) ? asked : null;

    /// <summary>Returns the number of the vacancy whose Apply button the user had pressed; null for any other page.</summary>
    public static string? VacancyToApplyFor(string? returnUrl) =>
        returnUrl is not null && Apply().Match(returnUrl) is { Success: true } match ? Uri.UnescapeDataString(match.Groups[1].Value) : null;

    [GeneratedRegex("^/(?:en|fr)/vacancies/([^/?#]+)/apply$")]
    private static partial Regex Apply();
}
