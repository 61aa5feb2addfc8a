using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using MimeKit;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Account;

/// <summary>Steps that several account tests share, each through the real page.</summary>
internal static partial class AccountForms
{
    public static string NewAddress() => $"new-{Guid.NewGuid():N}@test.example";

    public static string NewPassword() => $"quiet harbour {Guid.NewGuid():N}";

    public static async Task<IHtmlDocument> OpenAsync(this HttpClient visitor, string path)
    {
        using var response = await visitor.GetAsync(path);
        response.EnsureSuccessStatusCode();

        return await response.PageAsync();
    }

    /// <summary>Returns the page of a saved form, to which its URL redirects.</summary>
    public static async Task<IHtmlDocument> OpenHeldAsync(this HttpClient visitor, string address)
    {
        using var lead = await visitor.GetAsync(address);

        return await visitor.OpenAsync(lead.Headers.Location!.ToString());
    }

    public static async Task<HttpResponseMessage> FillAsync(
        this HttpClient visitor, string path, string form, params (string Name, string? Value)[] answers) =>
        await visitor.SubmitAsync(await visitor.OpenAsync(path), form, answers.ToDictionary(answer => answer.Name, answer => answer.Value));

    public static Task<HttpResponseMessage> RegisterAsync(
        this HttpClient visitor, string email, string password, string culture = "en", string given = "Ada Maria", string family = "Lindqvist") =>
        visitor.FillAsync(
            $"/{culture}/account/register", "main form", ("GivenNames", given), ("FamilyName", family), ("Email", email), ("Password", password));

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient visitor, string email, string password, string culture = "en") =>
        visitor.FillAsync($"/{culture}/account/sign-in", "main form", ("Email", email), ("Password", password));

    /// <summary>Returns path and query of the first link to a page in a mail.</summary>
    public static string LinkIn(this MimeMessage mail, string page)
    {
        var link = Links().Matches(mail.TextBody ?? "").Select(match => new Uri(match.Value)).First(uri => uri.AbsolutePath.EndsWith(page, StringComparison.Ordinal));

        return link.PathAndQuery;
    }

    public static string CodeIn(this MimeMessage mail) => Code().Match(mail.TextBody ?? "").Groups[1].Value;

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Links();

    [GeneratedRegex(@"^\s+(\d{6})\s*$", RegexOptions.Multiline)]
    private static partial Regex Code();
}
