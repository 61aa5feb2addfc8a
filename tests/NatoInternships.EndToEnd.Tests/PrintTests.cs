using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NatoInternships.Infrastructure.Seeding;
using NatoInternships.TestSupport.Skipping;
using Xunit;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>
/// Printed pages: a notice, the answers, the receipt. They must be black on white whatever the screen colours are, without header and
/// footer.
/// </summary>
public sealed partial class PrintTests
{
    private static readonly string? Shots = Environment.GetEnvironmentVariable("PORTAL_SHOTS");

    // Finds text in another colour than black or dark grey, backgrounds that are not white, and collapsed texts in the printed page.
    private const string Faults = """
        () => {
          const luminance = c => { const [r, g, b] = c.match(/[\d.]+/g).map(Number); return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255; };
          const opaque = c => c !== 'transparent' && !/, 0\)$/.test(c);
          const found = [...document.querySelectorAll('main details:not(.last-file) p')].filter(e => !e.checkVisibility()).map(e => `${e.textContent.slice(0, 30)} is folded up`);
          for (const e of document.querySelectorAll('body, body *')) {
            if (!e.getClientRects().length || e.closest('.visually-hidden, svg')) continue;
            const style = getComputedStyle(e), name = e.tagName.toLowerCase() + '.' + e.className;
            if ([...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) && luminance(style.color) > 0.05) found.push(`${name} is written in ${style.color}`);
            if (opaque(style.backgroundColor) && luminance(style.backgroundColor) < 0.99) found.push(`${name} stands on ${style.backgroundColor}`);
          }
          return [...new Set(found)];
        }
        """;

    [ChromiumTheory]
    [InlineData("en", false)]
    [InlineData("fr", true)]
    public async Task Notice_answers_and_receipt_print_black_on_white(string language, bool isDark)
    {
        await using var visitor = await Visitor.ArriveAsync(new Screen(language, IsPhone: false, HasScripts: true, isDark));
        await SignInAsync(visitor);
        var submitted = await AddressAsync(visitor, "/receipt");
        var draft = await AddressAsync(visitor, "/check");

        var notice = await PrintAsync(visitor, "/vacancies/250702", "notice");
        var receipt = await PrintAsync(visitor, submitted, "receipt");
        var check = await PrintAsync(visitor, draft, "check");

        Assert.Empty(notice.Faults.Concat(receipt.Faults).Concat(check.Faults));
        Assert.InRange(notice.Pages, 2, 6);
        Assert.Equal(1, receipt.Pages);
        Assert.InRange(check.Pages, 1, 6); // The long texts are printed expanded.
        visitor.AssertNothingWentWrong();
    }

    private static async Task SignInAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/account/sign-in");
        await visitor.FillAsync("Email", DemoAccounts.Candidate);
        await visitor.FillAsync("Password", DemoAccounts.Password);
        await visitor.AndWaitAsync(() => visitor.Page.Locator("[name=Password]").PressAsync("Enter"));
    }

    /// <summary>The demo candidate has one submitted application and one draft. Returns the URL of the one that has such a page.</summary>
    private static async Task<string> AddressAsync(Visitor visitor, string ending)
    {
        await visitor.OpenAsync("/applications");
        var addresses = await visitor.Page.EvaluateAsync<string[]>(
            """() => [...document.querySelectorAll('main a[href*="/applications/"]')].map(a => a.getAttribute('href').split('/').slice(2, 4).join('/'))""");
        foreach (var address in addresses.Distinct())
        {
            var answer = await visitor.Page.GotoAsync($"/{visitor.Screen.Language}/{address}{ending}");
            if (answer!.Ok && visitor.Page.Url.EndsWith(ending, StringComparison.Ordinal))
            {
                return $"/{address}{ending}";
            }
        }

        throw new InvalidOperationException($"No application has a page {ending} among {string.Join(", ", addresses)}.");
    }

    private static async Task<(int Pages, string[] Faults)> PrintAsync(Visitor visitor, string path, string name)
    {
        await visitor.OpenAsync(path);
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var faults = await visitor.Page.EvaluateAsync<string[]>(Faults);
        Assert.False(await visitor.Page.Locator(".site-footer, .menu, .button").First.IsVisibleAsync());
        var pdf = await visitor.Page.PdfAsync(new PagePdfOptions { Format = "A4" });
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        if (Shots is not null)
        {
            Directory.CreateDirectory(Shots);
            await File.WriteAllBytesAsync(Path.Combine(Shots, $"print-{name}-{visitor.Screen.Language}.pdf"), pdf);
        }

        return (PageObject().Count(Encoding.Latin1.GetString(pdf)), [.. faults.Select(one => $"{name}: {one}")]);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();
}
