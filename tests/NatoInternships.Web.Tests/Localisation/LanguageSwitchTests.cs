using System.Net;
using AnApplication = NatoInternships.Web.Tests.Areas.Candidates.AnApplication;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using HtmlForms = NatoInternships.TestSupport.Html.Forms;
using NatoInternships.TestSupport.Html;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.Tests.Areas.Account;
using NatoInternships.Web.Tests.Walking;

namespace NatoInternships.Web.Tests.Localisation;

/// <summary>A switch of language keeps the page, its query and all typed text (ruling A18), without scripts.</summary>
[Trait(TestTiers.Trait, TestTiers.Crawl)]
public sealed class LanguageSwitchTests(LanguageSwitchTests.Portal portal) : IClassFixture<LanguageSwitchTests.Portal>
{
    private const string Switch = "button.site-header__language";

    [Fact]
    public async Task Every_form_keeps_what_was_typed()
    {
        var findings = new List<string>();
        var tried = 0;
        foreach (var found in await SiteCrawler.AllAsync(portal.Host, "en"))
        {
            var form = await found.OpenAsync(portal.Host);
            if (!form.Form.HasAttribute("data-typed") || form.Page.QuerySelector(Switch) is not { } control)
            {
                if (found.HasText)
                {
                    findings.Add($"{found}: the switch is a link");
                }

                continue;
            }

            tried++;
            foreach (var element in form.Form.Elements)
            {
                Touch(element);
            }

            var typed = HtmlForms.Fields(form.Form).ToList();
            using var content = form.Content([.. typed, KeyValuePair.Create("__page", control.GetAttribute("value")!)], fileName: "left-behind.pdf");
            using var saved = await form.Client.PostAsync(new Uri(control.GetAttribute("formaction")!, UriKind.Relative), content);
            if (saved.Headers.Location is not { } address)
            {
                findings.Add($"{found}: {(int)saved.StatusCode}");
                continue;
            }

            using var answer = await form.Client.GetAsync(address);
            var page = await answer.PageAsync();
            var again = page.Forms.OfType<IHtmlFormElement>().FirstOrDefault(one => one.Id == form.Form.Id && one.HasAttribute("data-typed"));
            if (page.DocumentElement.GetAttribute("lang") != "fr" || again is null)
            {
                findings.Add($"{found}: {address} answers {(int)answer.StatusCode} without the form");
                continue;
            }

            var kept = HtmlForms.Fields(again).Where(field => !IsLeftOut(field.Key)).Order(Comparer).ToList();
            var lost = typed.Where(field => !IsLeftOut(field.Key)).Order(Comparer).Except(kept).ToList();
            // One more blank row is allowed.
            var added = kept.Except(typed.Where(field => !IsLeftOut(field.Key))).Where(field => field.Value.Length > 0).ToList();
            findings.AddRange(lost.Concat(added).Select(field => $"{found}: {field.Key}={field.Value} {(lost.Contains(field) ? "is lost" : "was never typed")}"));
        }

        Assert.True(tried > 20, $"{tried} forms were tried.");
        findings.AssertNone();
    }

    [Theory]
    [InlineData("en", "Saisissez votre adresse")]
    [InlineData("fr", "Enter your e-mail address")]
    public async Task The_errors_beside_the_fields_are_shown_in_the_other_language(string language, string message)
    {
        using var browser = portal.Host.Visitor();
        using var refused = await browser.FillAsync($"/{language}/account/register", "main form", ("GivenNames", "Ada"), ("FamilyName", "Lindqvist"), ("Email", ""), ("Password", "short"));

        var page = await SwitchAsync(browser, await refused.PageAsync());

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("Ada", page.GetElementById("GivenNames")!.GetAttribute("value"));
        Assert.Contains(message.Split(' ')[0], page.ErrorAt("Email"), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".error-summary li").Length);
    }

    [Fact]
    public async Task The_errors_stay_at_every_switch()
    {
        using var browser = portal.Host.Visitor();
        using var refused = await browser.FillAsync("/en/account/register", "main form", ("GivenNames", "Ada"), ("FamilyName", "Lindqvist"), ("Email", ""), ("Password", "short"));
        var first = await refused.PageAsync();

        var french = await SwitchAsync(browser, first);
        var english = await SwitchAsync(browser, french);
        var frenchAgain = await SwitchAsync(browser, english);

        Assert.Equal(first.Says(".error-summary ul"), english.Says(".error-summary ul"));
        Assert.Equal(first.ErrorAt("Email"), english.ErrorAt("Email"));
        Assert.Equal(french.Says(".error-summary ul"), frenchAgain.Says(".error-summary ul"));
        Assert.NotEqual(first.Says(".error-summary ul"), french.Says(".error-summary ul"));
    }

    [Theory]
    [InlineData("en", "Saisir de nouveau votre mot de passe")]
    [InlineData("fr", "Enter your password again")]
    public async Task A_password_is_not_kept_and_asked_for_again(string language, string message)
    {
        using var browser = portal.Host.Visitor();

        var page = await SwitchAsync(browser, await browser.OpenAsync($"/{language}/account/register"), ("GivenNames", "Ada"), ("Password", "quiet harbour 47"));

        Assert.Equal(message, page.Says(".message h2"));
        Assert.DoesNotContain("quiet harbour", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switching_twice_comes_back_to_the_same_page()
    {
        using var browser = portal.Host.Visitor();
        using var refused = await browser.FillAsync("/en/account/register", "main form", ("GivenNames", "Ada"), ("Email", "nothing"));

        var french = await SwitchAsync(browser, await refused.PageAsync());
        var english = await SwitchAsync(browser, french);

        Assert.Equal("Ada", english.GetElementById("GivenNames")!.GetAttribute("value"));
        Assert.Equal("en", english.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_return_url_changes_its_language()
    {
        using var browser = portal.Host.Visitor();
        var signIn = await browser.OpenAsync("/en/account/sign-in?returnUrl=%2Fen%2Fapplications%3Fx%3D1");

        var page = await SwitchAsync(browser, signIn);

        Assert.Equal("/fr/applications?x=1", page.QuerySelector("main form input[name=ReturnUrl]")!.GetAttribute("value"));
        Assert.Contains("returnUrl=%2Ffr%2Fapplications%3Fx%3D1", page.QuerySelector(".columns__side a.button")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_form_is_shown_only_to_its_owner()
    {
        using var browser = portal.Host.Visitor();
        var page = await browser.OpenAsync("/en/account/register");
        using var saved = await SendSwitchAsync(browser, page, ("GivenNames", "Quuxley"));
        using var other = portal.Host.Visitor();
        await other.OpenAsync("/en/account/register");

        using var own = await browser.GetAsync(saved.Headers.Location);
        using var theirs = await other.GetAsync(saved.Headers.Location);

        Assert.Contains("Quuxley", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Quuxley", await theirs.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_an_old_concurrency_stamp_keeps_it_after_the_switch()
    {
        var application = await AnApplication.ReadyAsync();
        var page = await application.PageAsync("motivation");
        using var elsewhere = await application.FillAsync("motivation", new() { ["Input.Motivation"] = "Saved in another window." });

        var french = await SwitchAsync(application.Client, page, ("Input.Motivation", "Typed here."));
        using var saved = await application.Client.SubmitAsync(french, "form.form-page", new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.Conflict, saved.StatusCode);
    }

    [Fact]
    public async Task A_box_that_was_unticked_stays_so()
    {
        var account = await portal.Host.NewCandidateAsync(new Domain.Candidates.CandidateProfile { NationalityPending = true });
        using var browser = portal.Host.Client(account);
        var page = await browser.OpenAsync("/en/profile/about-you");
        ((IHtmlInputElement)page.QuerySelector("input[name='Input.NationalityPending']")!).IsChecked = false;

        var french = await SwitchAsync(browser, page);

        // As it will be saved.
        Assert.True((await browser.OpenAsync("/fr/profile/about-you")).Shows("input[name='Input.NationalityPending'][checked]"));
        Assert.False(french.Shows("input[name='Input.NationalityPending'][checked]"));
    }

    [Fact]
    public async Task A_forged_page_field_is_ignored()
    {
        using var browser = portal.Host.Visitor();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__page", "https://elsewhere.example"), KeyValuePair.Create("GivenNames", "x")]);

        using var answer = await browser.PostAsync("/fr/language", content);

        Assert.Equal("/fr", answer.Headers.Location?.ToString().TrimEnd('/'));
    }

    private static async Task<IHtmlDocument> SwitchAsync(HttpClient browser, IHtmlDocument page, params (string Name, string Value)[] answers)
    {
        using var saved = await SendSwitchAsync(browser, page, answers);

        return await browser.OpenAsync(saved.Headers.Location!.ToString());
    }

    private static async Task<HttpResponseMessage> SendSwitchAsync(HttpClient browser, IHtmlDocument page, params (string Name, string Value)[] answers)
    {
        var control = page.QuerySelector(Switch)!;
        var form = (IHtmlFormElement)page.GetElementById(control.GetAttribute("form")!)!;
        var fields = HtmlForms.Fields(form).Where(field => answers.All(answer => answer.Name != field.Key))
            .Concat(answers.Select(answer => KeyValuePair.Create(answer.Name, answer.Value))).Append(KeyValuePair.Create("__page", control.GetAttribute("value")!));
        using var content = new FormUrlEncodedContent(fields);

        return await browser.PostAsync(control.GetAttribute("formaction"), content);
    }

    private static bool IsLeftOut(string name) => name.StartsWith("__", StringComparison.Ordinal) || name.Contains("password", StringComparison.OrdinalIgnoreCase);

    private static readonly Comparer<KeyValuePair<string, string>> Comparer =
        Comparer<KeyValuePair<string, string>>.Create((a, b) => string.CompareOrdinal($"{a.Key}={a.Value}", $"{b.Key}={b.Value}"));

    // Sets another value than before.
    private static void Touch(IElement element)
    {
        switch (element)
        {
            case IHtmlInputElement { Type: "checkbox" } box:
                box.IsChecked = !box.IsChecked;
                break;
            case IHtmlInputElement { Type: "radio" } radio:
                radio.IsChecked = radio == radio.Form!.Elements.OfType<IHtmlInputElement>().Last(one => one.Name == radio.Name);
                break;
            case IHtmlInputElement { Type: "text" or "email" or "tel" } input:
                input.Value = $"Typed & \"kept\" {input.Name}";
                break;
            case IHtmlTextAreaElement area:
                area.Value = "\nFirst line\n  second <line>\n";
                break;
            case IHtmlSelectElement select:
                select.Value = select.Options[^1].Value;
                break;
        }
    }

    public sealed class Portal : IAsyncLifetime
    {
        internal PortalHost Host { get; } = PortalHost.Apart(withDemonstration: true);

        public Task InitializeAsync() => Task.CompletedTask;

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}
