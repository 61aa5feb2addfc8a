using NatoInternships.TestSupport.Skipping;
using Xunit;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>Every page that needs no account, in both languages, widths and colour schemes.</summary>
public sealed class PublicPagesTests
{
    public static TheoryData<Screen> Screens => new(
        from language in new[] { "en", "fr" }
        from isPhone in new[] { true, false }
        from isDark in new[] { false, true }
        where LongRun.IsWanted || (language == "en") ^ isPhone ^ isDark // each pair once; a long run adds the other four
        select new Screen(language, isPhone, HasScripts: !isDark, isDark));

    [ChromiumTheory]
    [MemberData(nameof(Screens))]
    public async Task Every_public_page_is_accessible_and_fits(Screen screen)
    {
        await using var visitor = await Visitor.ArriveAsync(screen);
        await visitor.WalkAsync("public", async () =>
        {
            foreach (var path in new[]
            {
                "", "/vacancies", "/vacancies?q=policy&division=PASP", "/vacancies?q=nothing-of-the-kind", "/vacancies/250702", "/eligibility", "/help",
                "/accessibility", "/privacy", "/ai-rule", "/terms", "/status", "/receipts", "/account/sign-in", "/account/register", "/account/forgot-password",
            })
            {
                await visitor.OpenAsync(path);
                await visitor.LookAsync(path.Length == 0 ? "home" : path.Trim('/').Replace('/', '-').Replace('?', '-'));
            }

            await visitor.Page.GotoAsync($"/{screen.Language}/no-such-page");
            await visitor.LookAsync("not-found");
            await visitor.OpenAsync("/eligibility");
            await visitor.AndWaitAsync(() => visitor.Page.Locator("main form button.button").First.ClickAsync());
            await visitor.LookAtErrorAsync("eligibility");
        });
    }
}
