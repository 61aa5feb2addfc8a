using System.Net;
using System.Text.RegularExpressions;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>Reads the sent mails at /dev/mail.</summary>
internal static partial class DevMail
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits for the newest mail to an address and returns its six digits.</summary>
    public static async Task<string> CodeAsync(string portal, string recipient) =>
        (await MatchAsync(portal, recipient, Code())).Groups["code"].Value.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Waits for the newest mail to an address with an invitation, and returns path and query of its link.</summary>
    public static async Task<string> InvitationAsync(string portal, string recipient) =>
        WebUtility.HtmlDecode((await MatchAsync(portal, recipient, Invitation())).Groups["path"].Value);

    private static async Task<Match> MatchAsync(string portal, string recipient, Regex wanted)
    {
        using var client = new HttpClient { BaseAddress = new Uri(portal) };
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var list = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/dev/mail", UriKind.Relative), patience.Token));
            foreach (Match mail in Entry().Matches(list))
            {
                if (mail.Groups["to"].Value.Contains(recipient, StringComparison.OrdinalIgnoreCase)
                    && wanted.Match(await client.GetStringAsync(new Uri(mail.Groups["link"].Value, UriKind.Relative), patience.Token)) is { Success: true } found)
                {
                    return found;
                }
            }

            await Task.Delay(200, patience.Token);
        }
    }

    [GeneratedRegex("href=\"(?<link>/dev/mail/[^\"]+)\">.*?detail\">(?<to>[^,]+),", RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex("(?<path>/(en|fr)/account/invitation\\?token=[A-Za-z0-9_-]+)")]
    private static partial Regex Invitation();

    [GeneratedRegex(@"\b(?<code>\d{3} ?\d{3})\b(?!\d)")]
    private static partial Regex Code();
}
