using System.Globalization;
using Microsoft.Playwright;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Seeding;
using NatoInternships.TestSupport.Skipping;
using Xunit;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>
/// A lead invites an officer, who chooses a password, sets up the authenticator app and comes in. The test looks at every page of staff
/// that needs no application.
/// </summary>
public sealed class StaffWalkTests
{
    private const string Password = "a sentence that only staff remember";

    [ChromiumTheory]
    [Screens]
    [Screens(Rest = true)]
    public async Task A_lead_invites_an_officer_who_comes_in(string language, bool isPhone, bool hasScripts)
    {
        var email = $"officer-{Guid.NewGuid():N}@example.org";
        await using var visitor = await Visitor.ArriveAsync(new Screen(language, isPhone, hasScripts));

        await visitor.WalkAsync("staff", async () =>
        {
            await SignInAsync(visitor, "hr@demo.example", DemoAccounts.Password);
            await LookAroundAsync(visitor);
            await InviteAsync(visitor, email);
            await SignOutAsync(visitor);
            await AcceptAsync(visitor, email);
            await SignOutAsync(visitor);
            foreach (var (account, page) in new[] { ("pasp@demo.example", "/divisions"), ("accommodation@demo.example", "/admin/accommodation") })
            {
                await SignInAsync(visitor, account, DemoAccounts.Password);
                Assert.EndsWith(page, visitor.Page.Url, StringComparison.Ordinal);
                await visitor.LookAsync(page.Trim('/').Replace('/', '-'));
                if (page == "/divisions")
                {
                    await StateNeedAsync(visitor);
                }

                await SignOutAsync(visitor);
            }
        });
    }

    private static async Task SignInAsync(Visitor visitor, string email, string password)
    {
        await visitor.OpenAsync("/account/sign-in");
        await visitor.FillAsync("Email", email);
        await visitor.FillAsync("Password", password);
        await visitor.SaveAsync("Email");
    }

    private static async Task SignOutAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/account/sign-out");
        await visitor.AndWaitAsync(() => visitor.Page.Locator("main form button.button").First.ClickAsync());
    }

    private static async Task LookAroundAsync(Visitor visitor)
    {
        Assert.EndsWith("/admin", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.LookAsync("admin");
        await LookAtNoticesAsync(visitor);
        await LookAtScreeningAsync(visitor);
        await LookAtDivisionsAsync(visitor);
        foreach (var path in new[] { "/admin/staff", "/admin/staff?q=nobody-of-this-name", "/admin/audit", "/admin/audit?actor=nobody", "/admin/messages", "/admin/messages/application-submitted", "/admin/status", "/account/security", "/account/security/second-factor" })
        {
            await visitor.OpenAsync(path);
            await visitor.LookAsync(path.Trim('/').Replace('/', '-').Replace('?', '-'));
        }
    }

    private static async Task LookAtNoticesAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/admin/vacancies");
        await visitor.LookAsync("notices");
        var notice = new Uri(await visitor.Page.Locator("main tbody a").First.EvaluateAsync<string>("link => link.href")).AbsolutePath[3..];
        foreach (var (path, name) in new[] { ("/admin/vacancies/new", "notice-new"), (notice, "notice-editor"), ($"{notice}/extend", "notice-extend"), ($"{notice}/cancel", "notice-cancel") })
        {
            await visitor.OpenAsync(path);
            await visitor.LookAsync(name);
        }
    }

    // Looks, and previews a refusal. Nothing is decided, so that the walk in the other language finds the same.
    private static async Task LookAtScreeningAsync(Visitor visitor)
    {
        foreach (var (path, name) in new[]
        {
            ("/admin/screening", "screening"), ("/admin/screening?blind=1", "screening-blind"), ("/admin/screening?q=nobody-of-this-name", "screening-none"), ("/admin/screening/share", "screening-share"),
            ("/admin/release", "release"), ("/admin/release/emails", "release-emails"),
        })
        {
            await visitor.OpenAsync(path);
            await visitor.LookAsync(name);
        }

        await OpenApplicationsToReviewAsync(visitor);
        await visitor.LookAsync("screening-review");
        await visitor.AndWaitAsync(() => visitor.Page.Locator("main tbody th a").First.ClickAsync());
        await visitor.LookAsync("application");
        await visitor.Page.Locator("#answer-not").CheckAsync(new() { Force = true });
        await visitor.AndWaitAsync(() => visitor.Page.Locator("form[action*='/conditions/'] .button").ClickAsync());
        await visitor.LookAsync("application-error");
        await visitor.Page.Locator("input[name='Input.Reason']").First.CheckAsync(new() { Force = true });
        await visitor.AndWaitAsync(() => visitor.Page.Locator("form[action*='/conditions/'] .button").ClickAsync());
        Assert.Equal(1, await visitor.Page.Locator(".claim__preview").CountAsync());
        await visitor.LookAsync("application-preview");
    }

    // Other tests have calls of their own here. One of them has applications that need review: the demonstration's closed one.
    private static async Task OpenApplicationsToReviewAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/admin/screening");
        foreach (var call in await visitor.Page.Locator("#call option").EvaluateAllAsync<string[]>("options => options.map(option => option.value)"))
        {
            await visitor.OpenAsync($"/admin/screening?call={call}&result=MustLook&state=Waiting");
            if (await visitor.Page.Locator("main tbody th a").CountAsync() > 0)
            {
                return;
            }
        }

        Assert.Fail("No call has applications that need review.");
    }

    private static async Task LookAtDivisionsAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/admin/divisions");
        await visitor.LookAsync("divisions");
        await visitor.OpenAsync("/admin/divisions/new");
        await visitor.LookAsync("division-new");
        await visitor.BeRefusedAsync("Input.Code", "division-new");
        await visitor.OpenAsync("/admin/divisions");
        var division = new Uri(await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "PASP", Exact = true }).First.EvaluateAsync<string>("link => link.href")).AbsolutePath[3..];
        foreach (var (path, name) in new[] { (division, "division"), ($"{division}/names", "division-names"), ($"{division}/members", "member-add"), ($"{division}/members/invite", "member-invite") })
        {
            await visitor.OpenAsync(path);
            await visitor.LookAsync(name);
        }

        await visitor.OpenAsync(division);
        await visitor.AndWaitAsync(() => visitor.Page.Locator("main tbody a").First.ClickAsync());
        await visitor.LookAsync("membership");
        await visitor.OpenAsync("/admin/needs?state=Closed");
        await visitor.LookAsync("needs-none");
        foreach (var state in new[] { "Asked", "Approved" })
        {
            await visitor.OpenAsync($"/admin/needs?state={state}");
            await visitor.LookAsync($"needs-{state}");
            await visitor.AndWaitAsync(() => visitor.Page.Locator("main tbody a").First.ClickAsync());
            await visitor.LookAsync($"office-need-{state}");
        }
    }

    private static async Task StateNeedAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/divisions/needs");
        await visitor.LookAsync("own-needs");
        await visitor.OpenAsync("/divisions/needs/new");
        await visitor.LookAsync("need-new");
        await visitor.BeRefusedAsync("Input.Title", "need-new");
        await visitor.FillAsync("Input.Title", "An intern for letters");
        await visitor.FillAsync("Input.Tasks", "Answers letters.");
        await visitor.FillAsync("Input.Places", "2");
        await visitor.Page.Locator("[name='Input.IntakeId']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visitor.Page.Locator("[name='Input.Wishes[0].Code']").SelectOptionAsync("0421");
        await visitor.Page.Locator("[name='Input.Wishes[0].Weight']").SelectOptionAsync("Needed");
        await visitor.AndWaitAsync(() => visitor.Page.Locator("#need button[value=keep]").ClickAsync());
        await visitor.LookAsync("need-draft");
        await visitor.AndWaitAsync(() => visitor.Page.Locator("main a[href$='/edit']").ClickAsync());
        await visitor.LookAsync("need-edit");
        await visitor.AndWaitAsync(() => visitor.Page.Locator("#need button[value=send]").ClickAsync());
        await visitor.LookAsync("need-sent");
        await visitor.AndWaitAsync(() => visitor.Page.Locator("main a[href$='/close']").ClickAsync());
        await visitor.LookAsync("need-close");
        await visitor.BeRefusedAsync("Input.Reason", "need-close");
        await visitor.FillAsync("Input.Reason", "A test of the browser.");
        await visitor.SaveAsync("Input.Reason");
        await visitor.LookAsync("need-closed");
    }

    private static async Task InviteAsync(Visitor visitor, string email)
    {
        await visitor.OpenAsync("/admin/staff/invite");
        await visitor.LookAsync("invite");
        await visitor.BeRefusedAsync("DisplayName", "invite");
        await visitor.FillAsync("DisplayName", "Noor de Vries");
        await visitor.FillAsync("Email", email);
        await visitor.TickAsync("Language", visitor.Screen.Language);
        await visitor.TickAsync("Roles", PortalRoles.HrOfficer);
        await visitor.SaveAsync("DisplayName");
        await visitor.LookAsync("staff-member");
    }

    private static async Task AcceptAsync(Visitor visitor, string email)
    {
        var link = await DevMail.InvitationAsync(visitor.Address, email);
        await visitor.OpenAsync(link[3..]);
        await visitor.LookAsync("invitation");
        await visitor.BeRefusedAsync("Password", "invitation");
        await visitor.FillAsync("Password", Password);
        await visitor.SaveAsync("Password");
        await visitor.LookAsync("invitation-accepted");
        await SignInAsync(visitor, email, Password);
        await visitor.LookAsync("set-up");
        await visitor.BeRefusedAsync("Code", "set-up");
        await visitor.FillAsync("Code", TotpCode.At(Secret(await visitor.Page.Locator(".secret-key").InnerTextAsync()), TotpCode.StepAt(TimeProvider.System.GetUtcNow())));
        await visitor.SaveAsync("Code");
        await visitor.LookAsync("recovery-codes");
        var code = await visitor.Page.Locator(".code-list code").First.InnerTextAsync();
        await visitor.SaveAsync("returnUrl");
        await visitor.LookAsync("admin-officer");
        await visitor.OpenAsync("/account/security/second-factor");
        await visitor.LookAsync("app");
        await SignOutAsync(visitor);
        await SignInAsync(visitor, email, Password);
        await visitor.LookAsync("code");
        await visitor.BeRefusedAsync("Code", "code");
        await visitor.FillAsync("Code", code);
        await visitor.SaveAsync("Code");
        Assert.EndsWith("/admin", visitor.Page.Url, StringComparison.Ordinal);
    }

    private static byte[] Secret(string shown)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(shown.Where(char.IsLetterOrDigit).Select(letter => Convert.ToString(alphabet.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));

        return [.. bits.Chunk(8).Where(group => group.Length == 8).Select(group => byte.Parse(new string(group), NumberStyles.BinaryNumber, CultureInfo.InvariantCulture))];
    }
}
