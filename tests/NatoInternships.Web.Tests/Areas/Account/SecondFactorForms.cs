using System.Net;
using AngleSharp.Html.Dom;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Account;

/// <summary>The second factor of a test's member of staff. The clock of the host stands still, so a code is named by its step.</summary>
internal static class SecondFactorForms
{
    private static readonly long Now = TotpCode.StepAt(PortalHost.Now);

    public const string SetUp = "/account/second-factor/set-up";

    public const string Page = "/account/second-factor";

    /// <summary>Returns the code that the app shows so many steps from now.</summary>
    public static string Code(byte[] secret, int steps = 0) => TotpCode.At(secret, Now + steps);

    /// <summary>Returns the secret that the page of the set-up shows for typing.</summary>
    public static byte[] SecretOn(IHtmlDocument page)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var key = page.QuerySelector(".secret-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var bits = string.Concat(key.Select(letter => Convert.ToString(alphabet.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));

        return [.. bits.Chunk(8).Where(group => group.Length == 8).Select(group => Convert.ToByte(new string(group), 2))];
    }

    /// <summary>Signs in for the first time and sets up the app. Returns its secret and the recovery codes.</summary>
    public static async Task<(byte[] Secret, IReadOnlyList<string> Codes)> SetUpAppAsync(this HttpClient visitor, TestAccount account, string culture = "en")
    {
        using var password = await visitor.SignInAsync(account.Email, account.Password, culture);
        Assert.Equal($"/{culture}{SetUp}", password.Headers.Location?.ToString());
        var page = await visitor.OpenAsync($"/{culture}{SetUp}");
        var secret = SecretOn(page);
        using var done = await visitor.SubmitAsync(page, "main form", new Dictionary<string, string?> { ["Code"] = Code(secret) });
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        var codes = (await visitor.OpenAsync(done.Headers.Location!.ToString())).QuerySelectorAll(".code-list code").Select(code => code.TextContent).ToList();

        return (secret, codes);
    }

    /// <summary>Enters a code after a right password.</summary>
    public static async Task<HttpResponseMessage> EnterAsync(this HttpClient visitor, TestAccount account, string code)
    {
        using var password = await visitor.SignInAsync(account.Email, account.Password);
        Assert.Equal($"/en{Page}", password.Headers.Location?.ToString());

        return await visitor.FillAsync($"/en{Page}", "main form", ("Code", code));
    }
}
