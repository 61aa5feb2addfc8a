using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.Framework.Security;

/// <summary>Where somebody goes on who had to sign in, or to make an account, on the way.</summary>
public static partial class ReturnAddress
{
    /// <summary>Longer than any page of the portal: more is not carried from form to form.</summary>
    private const int MostCharacters = PendingRegistration.ReturnUrlLength;

    /// <summary>
    /// The address asked for where it is a page of the portal, else the first page of that user: the applications of a candidate, or the
    /// account itself, since staff have no other pages yet.
    /// </summary>
    public static string After(this IUrlHelper url, string? asked, ClaimsPrincipal user) =>
        url.OwnPage(asked) ?? url.Content(user.IsStaff() ? "~/account/security" : "~/applications");

    /// <summary>Null for another site's address.</summary>
    // Links of the portal are ASCII; anything else could not be sent as a header.
    public static string? OwnPage(this IUrlHelper url, string? asked) =>
        url.IsLocalUrl(asked) && asked!.Length <= MostCharacters && asked.All(char.IsAscii) ? asked : null;

    /// <summary>Returns the number of the vacancy whose Apply button somebody had pressed; null for any other page.</summary>
    public static string? VacancyToApplyFor(string? returnUrl) =>
        returnUrl is not null && Apply().Match(returnUrl) is { Success: true } match ? Uri.UnescapeDataString(match.Groups[1].Value) : null;

    [GeneratedRegex("^/(?:en|fr)/vacancies/([^/?#]+)/apply$")]
    private static partial Regex Apply();
}
