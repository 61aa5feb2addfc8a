using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Account.AccountForms;
using AnApplication = NatoInternships.Web.Tests.Areas.Candidates.AnApplication;

namespace NatoInternships.Web.Tests.Areas.Account;

public sealed class SavedFormTests
{
    private const string Token = "__RequestVerificationToken";
    private static readonly PortalHost Host = PortalHost.Current;

    [Theory]
    [InlineData("en", "You have been signed out", "What you typed is still here")]
    [InlineData("fr", "Votre session est fermée", "Ce que vous avez saisi est toujours là")]
    public async Task A_form_sent_after_the_session_ended_is_shown_again_after_sign_in(string culture, string signedOut, string title)
    {
        var account = await Host.NewCandidateAsync();
        using var browser = Host.Client(account);
        var page = await browser.OpenAsync($"/{culture}/account/security/email");
        await EndSessionsAsync(account);
        var email = NewAddress();

        using var lost = await browser.SubmitAsync(page, "main form", Answers(("Email", email), ("CurrentPassword", account.Password)));
        var signIn = await browser.OpenAsync(lost.Headers.Location!.ToString());
        using var signedIn = await browser.SubmitAsync(signIn, "main form", Answers(("Email", account.Email), ("Password", account.Password)));
        var saved = await browser.OpenHeldAsync(signedIn.Headers.Location!.ToString());
        using var sent = await browser.SubmitAsync(saved, "main form", Answers());

        Assert.Equal(signedOut, signIn.Says(".message h2"));
        Assert.Equal(title, saved.Says(".message h2"));
        Assert.Equal(email, saved.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.DoesNotContain(account.Password, saved.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode); // The password is required again,
        Assert.Equal(email, (await sent.PageAsync()).QuerySelector("#Email")!.GetAttribute("value")); // and the other fields are filled in.
    }

    [Fact]
    public async Task Another_account_in_the_same_browser_sees_nothing_of_it()
    {
        var (mine, theirs) = (await Host.NewCandidateAsync(), await Host.NewCandidateAsync());
        using var browser = Host.Client(mine);
        var page = await browser.OpenAsync("/en/account/security/email");
        await EndSessionsAsync(mine);
        using var lost = await browser.SubmitAsync(page, "main form", Answers(("Email", NewAddress()), ("CurrentPassword", "x")));
        var signIn = await browser.OpenAsync(lost.Headers.Location!.ToString());

        using var asOther = await browser.SubmitAsync(signIn, "main form", Answers(("Email", theirs.Email), ("Password", theirs.Password)));
        using var saved = await browser.GetAsync(asOther.Headers.Location);
        using var owner = Host.Client(mine);
        using var own = await owner.GetAsync(asOther.Headers.Location);

        Assert.Equal(HttpStatusCode.NotFound, saved.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, own.StatusCode); // It exists, and its owner needs no cookie of that browser.
    }

    [Fact]
    public async Task An_anonymous_form_with_an_expired_token_is_shown_only_to_that_browser()
    {
        using var browser = Host.Visitor();
        var page = await browser.OpenAsync("/en/account/forgot-password");
        var account = await Host.NewCandidateAsync();

        using var refused = await browser.SubmitAsync(page, "main form", Answers(("Email", account.Email), (Token, "expired")));
        var saved = await browser.OpenHeldAsync(refused.Headers.Location!.ToString());
        using var elsewhere = Host.Visitor();
        await elsewhere.OpenAsync("/en/account/forgot-password");
        using var stranger = await elsewhere.GetAsync(refused.Headers.Location);
        using var sent = await browser.SubmitAsync(saved, "main form", Answers());

        Assert.StartsWith("/en/saved/", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(account.Email, saved.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        Assert.Equal("/en/account/forgot-password/sent", sent.Headers.Location?.ToString());
        Assert.Single(await Host.MailsToAsync(account.Email));
    }

    [Fact]
    public async Task A_signed_in_form_with_an_expired_token_is_shown_at_once_to_its_owner()
    {
        var account = await Host.NewCandidateAsync();
        using var browser = Host.Client(account);
        var page = await browser.OpenAsync("/en/account/security");

        using var refused = await browser.SubmitAsync(page, "#theme", Answers(("Theme", "dark"), (Token, "expired")));
        var saved = await browser.OpenAsync(refused.Headers.Location!.ToString());
        using var other = await Host.Client(await Host.NewCandidateAsync()).GetAsync(refused.Headers.Location);
        using var sent = await browser.SubmitAsync(saved, "#sent", Answers());

        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.Equal("/en/account/security", sent.Headers.Location?.ToString());
        Assert.Equal("dark", (await browser.OpenAsync("/en/account/security")).DocumentElement.GetAttribute("data-theme"));
    }

    [Fact]
    public async Task What_was_chosen_is_put_back_into_the_form()
    {
        var application = await AnApplication.ReadyAsync();

        var skills = await HeldAsync(application, "languages", ("Input.English.Reading", "B1"), ("Input.French.Writing", "None"), ("Input.Others[1].Code", "is"), ("Input.Others[1].Reading", "MotherTongue"));
        var studies = await HeldAsync(application, "studies", ("Input.End.Day", "30"), ("Input.End.Month", "juin"), ("Input.End.Year", "2027"), ("Input.HoldsDegree", "False"));

        Assert.Equal(["B1", "None", "is", "MotherTongue"], new[] { "Input_English_Reading", "Input_French_Writing", "Input_Others_1__Code", "Input_Others_1__Reading" }.Select(Chosen));
        Assert.True(skills.GetElementById("Input_Others_1__Code")!.Closest("details")!.HasAttribute("open"));
        Assert.Equal("juin", studies.GetElementById("Input_End_Month")!.GetAttribute("value"));
        Assert.True(studies.Shows("input[name='Input.HoldsDegree'][value=False][checked]"));

        string Chosen(string id) => (skills.GetElementById(id) as AngleSharp.Html.Dom.IHtmlSelectElement)?.Value
            ?? skills.QuerySelectorAll($"input[name='{id.Replace('_', '.')}']").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Single(one => one.IsChecked).Value;
    }

    [Fact]
    public async Task A_form_that_goes_to_another_address_than_its_pages_is_put_back_too()
    {
        var application = await AnApplication.ReadyAsync();
        using var refused = await application.Client.SubmitAsync(
            await application.PageAsync("check"), "form[action$='/submit']", Answers(("Input.Truth", "true"), (Token, "expired")));
        using var saved = await application.Client.GetAsync(refused.Headers.Location);

        var check = await application.Client.OpenHeldAsync(saved.Headers.Location!.ToString());

        Assert.Equal("What you typed is still here", check.Says("form[action$='/submit'] .message h2"));
        Assert.True(check.Shows("input[name='Input.Truth'][checked]"));
    }

    [Theory]
    [InlineData("/en/account/sign-in", "Allow cookies to go on")]
    [InlineData("/fr/account/register", "Autoriser les cookies pour continuer")]
    [InlineData("/fr/eligibility", "Autoriser les cookies pour continuer")]
    public async Task Blocked_cookies_show_a_message(string path, string title)
    {
        using var browser = Host.Server.CreateClient(); // Keeps no cookies.
        browser.BaseAddress = new Uri("http://localhost:5080");
        var page = await browser.OpenAsync(path);

        using var refused = await browser.SubmitAsync(page, "main form", Answers(("Email", "somebody@test.example"), ("Password", "whatever it is")));
        using var told = await browser.GetAsync(refused.Headers.Location);
        var saved = await told.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, told.StatusCode);
        Assert.Equal(title, saved.Says("h1"));
        Assert.Equal(path, saved.QuerySelector("main .button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_switch_of_language_without_cookies_says_so_instead_of_losing_the_text()
    {
        using var browser = Host.Server.CreateClient();
        browser.BaseAddress = new Uri("http://localhost:5080");

        using var answer = await browser.GetAsync($"/en/account/register?saved={Guid.NewGuid()}");

        Assert.StartsWith("/en/saved/", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> HeldAsync(AnApplication application, string section, params (string Name, string Value)[] answers)
    {
        using var refused = await application.Client.SubmitAsync(await application.PageAsync(section), "form.form-page", Answers([.. answers, (Token, "expired")]));

        return await application.Client.OpenHeldAsync(refused.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_saved_form_is_deleted_after_half_an_hour()
    {
        using var browser = Host.Visitor();
        using var refused = await browser.FillAsync("/en/account/forgot-password", "main form", ("Email", "a@test.example"), (Token, "expired"));
        var id = Guid.Parse(refused.Headers.Location!.ToString().Split('/')[^1]);
        await Host.WithDbAsync(db => db.SavedForms.Where(f => f.Id == id).ExecuteUpdateAsync(set => set.SetProperty(f => f.SavedAt, PortalHost.Now.AddMinutes(-30))));

        using var late = await browser.GetAsync(refused.Headers.Location);
        await Host.WithDbAsync(db => NatoInternships.Infrastructure.Jobs.AccountSweepJob.SweepAsync(db, PortalHost.Now, CancellationToken.None));

        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.False(await Host.WithDbAsync(db => db.SavedForms.AnyAsync(f => f.Id == id)));
    }

    [Fact]
    public async Task A_saved_form_is_encrypted_in_the_database()
    {
        using var browser = Host.Visitor();
        var email = NewAddress();
        using var refused = await browser.FillAsync("/en/account/forgot-password", "main form", ("Email", email), (Token, "expired"));
        var id = Guid.Parse(refused.Headers.Location!.ToString().Split('/')[^1]);

        var row = await Host.WithDbAsync(db => db.SavedForms.SingleAsync(f => f.Id == id));

        Assert.DoesNotContain(email, System.Text.Encoding.UTF8.GetString(row.Fields), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_of_an_upload_is_saved_without_the_file()
    {
        using var browser = Host.Visitor();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("a@test.example"), "Email" },
            { new StringContent("second\r\nline"), "Note" },
            { new ByteArrayContent(new byte[100_000]), "File", "diploma.pdf" },
            { new StringContent("secret"), "NewPassword" },
        };

        using var refused = await browser.PostAsync("/en/account/forgot-password", form);
        var saved = await browser.OpenHeldAsync(refused.Headers.Location!.ToString());

        Assert.Contains("Choose the file again", saved.Says("main"), StringComparison.Ordinal);
        Assert.Contains("Enter your password again", saved.Says("main"), StringComparison.Ordinal);
        Assert.Equal("a@test.example", saved.GetElementById("Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_form_from_another_site_is_rejected_and_not_saved()
    {
        using var browser = Host.Visitor();
        var page = await browser.OpenAsync("/en/account/forgot-password");
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        var before = await Host.WithDbAsync(db => db.SavedForms.CountAsync(f => f.Path == "/en/account/forgot-password?foreign"));

        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Email", "a@test.example"), KeyValuePair.Create(Token, "none")]);
        using var refused = await browser.PostAsync("/en/account/forgot-password?foreign", content);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(before, await Host.WithDbAsync(db => db.SavedForms.CountAsync(f => f.Path == "/en/account/forgot-password?foreign")));
    }

    [Fact]
    public async Task Autosave_after_the_session_ended_gets_401()
    {
        using var browser = Host.Visitor();
        browser.DefaultRequestHeaders.Add("X-Autosave", "1");
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Email", "a@test.example")]);

        using var lost = await browser.PostAsync("/en/account/security/email", content);

        Assert.Equal(HttpStatusCode.Unauthorized, lost.StatusCode);
    }

    private static Dictionary<string, string?> Answers(params (string Name, string? Value)[] answers) =>
        answers.ToDictionary(answer => answer.Name, answer => answer.Value);

    private static Task<int> EndSessionsAsync(TestAccount account) => Host.WithDbAsync(db => db.UserSessions
        .Where(s => s.UserId == account.UserId)
        .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, PortalHost.Now)));
}
