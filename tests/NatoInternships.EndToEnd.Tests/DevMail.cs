using System.Net;
using System.Text.RegularExpressions;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>Reads the sent mails at /dev/mail.</summary>
internal static partial class DevMail
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits for the newest mail to an address and returns its six digits.</summary>
    public static async Task<string> CodeAsync(string portal, string recipient)
    {
        using var client = new HttpClient { BaseAddress = new Uri(portal) };
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var list = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/dev/mail", UriKind.Relative), patience.Token));
            foreach (Match mail in Entry().Matches(list))
            {
                if (mail.Groups["to"].Value.Contains(recipient, StringComparison.OrdinalIgnoreCase)
                    && Code().Match(await client.GetStringAsync(new Uri(mail.Groups["link"].Value, UriKind.Relative), patience.Token)) is { Success: true } code)
                {
                    return code.Groups["code"].Value.Replace(" ", "", StringComparison.Ordinal);
                }
            }

            await Task.Delay(200, patience.Token);
        }
    }

    [GeneratedRegex("href=\"(?<link>/dev/mail/[^\"]+)\">.*?detail\">(?<to>[^,]+),", RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\b(?<code>\d{3} ?\d{3})\b(?!\d)")]
    private static partial Regex Code();
}
