using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Account.AccountForms;
using AnApplication = NatoInternships.Web.Tests.Areas.Candidates.AnApplication;

namespace NatoInternships.Web.Tests.Areas.Account;

public sealed class HeldFormTests
{
    private const string Token = "__RequestVerificationToken";
    private static readonly PortalHost Host = PortalHost.Current;

    [Theory]
    [InlineData("en", "You have been signed out", "What you typed is still here")]
    [InlineData("fr", "Votre session est fermée", "Ce que vous avez saisi est toujours là")]
    public async Task A_form_sent_after_the_session_was_lost_is_shown_again_after_sign_in_and_sent(string culture, string signedOut, string title)
    {
        var account = await Host.NewCandidateAsync();
        using var browser = Host.Client(account);
        var page = await browser.OpenAsync($"/{culture}/account/security/email");
        await EndSessionsAsync(account);
        var email = NewAddress();

        using var lost = await browser.SubmitAsync(page, "main form", Answers(("Email", email), ("CurrentPassword", account.Password)));
        var signIn = await browser.OpenAsync(lost.Headers.Location!.ToString());
        using var signedIn = await browser.SubmitAsync(signIn, "main form", Answers(("Email", account.Email), ("Password", account.Password)));
        var held = await browser.OpenAsync(signedIn.Headers.Location!.ToString());
        using var sent = await browser.SubmitAsync(held, "#held", Answers());

        Assert.Equal(signedOut, signIn.Says(".message h2"));
        Assert.Equal(title, held.Says("h1"));
        Assert.Contains(email, held.Says(".summary-list"), StringComparison.Ordinal);
        Assert.DoesNotContain(account.Password, held.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode); // the password is asked for again,
        Assert.Equal(email, (await sent.PageAsync()).QuerySelector("#Email")!.GetAttribute("value")); // and the rest is there
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
        using var held = await browser.GetAsync(asOther.Headers.Location);
        using var owner = Host.Client(mine);
        using var own = await owner.GetAsync(asOther.Headers.Location);

        Assert.Equal(HttpStatusCode.NotFound, held.StatusCode);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode); // it is there, and its owner needs no cookie of that browser
    }

    [Fact]
    public async Task A_form_of_a_stranger_with_an_expired_token_is_shown_to_that_browser_alone_and_sent()
    {
        using var browser = Host.Visitor();
        var page = await browser.OpenAsync("/en/account/forgot-password");
        var account = await Host.NewCandidateAsync();

        using var refused = await browser.SubmitAsync(page, "main form", Answers(("Email", account.Email), (Token, "expired")));
        var held = await browser.OpenAsync(refused.Headers.Location!.ToString());
        using var stranger = await Host.Visitor().GetAsync(refused.Headers.Location);
        using var sent = await browser.SubmitAsync(held, "#held", Answers());

        Assert.StartsWith("/en/held/", refused.Headers.Location.ToString(), StringComparison.Ordinal);
        Assert.Contains("Email address", held.Says(".summary-list dt"), StringComparison.Ordinal);
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
        var held = await browser.OpenAsync(refused.Headers.Location!.ToString());
        using var other = await Host.Client(await Host.NewCandidateAsync()).GetAsync(refused.Headers.Location);
        using var sent = await browser.SubmitAsync(held, "#held", Answers());

        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.Equal("/en/account/security", sent.Headers.Location?.ToString());
        Assert.Equal("dark", (await browser.OpenAsync("/en/account/security")).DocumentElement.GetAttribute("data-theme"));
    }

    [Theory]
    [InlineData("en", "Your English – reading: C1", "Your French – writing: None", "Turkish – reading: Mother tongue", "When do your studies end?: 30 6 2027", "What I have stated is true and complete: Yes")]
    [InlineData("fr", "Votre anglais – compréhension écrite : C1", "Votre français – expression écrite : Aucune notion", "Turc – lecture : Langue maternelle", "Quand vos études se terminent-elles ? : 30 6 2027", "Ce que je déclare est exact et complet : Oui")]
    public async Task What_was_chosen_is_said_in_the_words_of_the_page(string language, string english, string french, string other, string date, string declared)
    {
        var application = await AnApplication.ReadyAsync();

        var skills = await HeldAsync(application, language, "languages", "form.form-page", ("Input.English.Reading", "C1"), ("Input.French.Writing", "None"), ("Input.Others[0].Code", "tr"), ("Input.Others[0].Reading", "MotherTongue"));
        var studies = await HeldAsync(application, language, "studies", "form.form-page", ("Input.End.Day", "30"), ("Input.End.Month", "6"), ("Input.End.Year", "2027"));
        var check = await HeldAsync(application, language, "check", "form[action$='/submit']", ("Input.Truth", "true"));

        Assert.Superset(new HashSet<string> { english, french, other }, skills);
        Assert.Contains(date, studies);
        Assert.Contains(declared, check);
    }

    private static async Task<HashSet<string>> HeldAsync(AnApplication application, string language, string section, string form, params (string Name, string Value)[] answers)
    {
        var page = await application.PageAsync(section, language);
        using var refused = await application.Client.SubmitAsync(page, form, Answers([.. answers, (Token, "expired")]));
        var held = await application.Client.OpenAsync(refused.Headers.Location!.ToString());
        var colon = language == "fr" ? " : " : ": ";

        return [.. held.QuerySelectorAll(".summary-list > div").Select(row => $"{row.QuerySelector("dt")!.TextContent.Trim()}{colon}{row.QuerySelector("dd")!.TextContent.Trim()}")];
    }

    [Fact]
    public async Task After_half_an_hour_nothing_is_left()
    {
        using var browser = Host.Visitor();
        using var refused = await browser.FillAsync("/en/account/forgot-password", "main form", ("Email", "a@test.example"), (Token, "expired"));
        var id = Guid.Parse(refused.Headers.Location!.ToString().Split('/')[^1]);
        await Host.WithDbAsync(db => db.HeldForms.Where(f => f.Id == id).ExecuteUpdateAsync(set => set.SetProperty(f => f.HeldAt, PortalHost.Now.AddMinutes(-30))));

        using var late = await browser.GetAsync(refused.Headers.Location);
        await Host.WithDbAsync(db => NatoInternships.Infrastructure.Jobs.SweepAccounts.SweepAsync(db, PortalHost.Now, CancellationToken.None));

        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.False(await Host.WithDbAsync(db => db.HeldForms.AnyAsync(f => f.Id == id)));
    }

    [Fact]
    public async Task What_is_held_is_unreadable_in_the_database()
    {
        using var browser = Host.Visitor();
        var email = NewAddress();
        using var refused = await browser.FillAsync("/en/account/forgot-password", "main form", ("Email", email), (Token, "expired"));
        var id = Guid.Parse(refused.Headers.Location!.ToString().Split('/')[^1]);

        var row = await Host.WithDbAsync(db => db.HeldForms.SingleAsync(f => f.Id == id));

        Assert.DoesNotContain(email, System.Text.Encoding.UTF8.GetString(row.Fields), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_an_upload_is_held_without_the_file()
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
        var held = await browser.OpenAsync(refused.Headers.Location!.ToString());

        Assert.Contains("Choose the file again", held.Says("main"), StringComparison.Ordinal);
        Assert.Equal("multipart/form-data", held.QuerySelector("#held")!.GetAttribute("enctype"));
        Assert.Equal(["Email", "Note"], held.QuerySelectorAll("#held input[type=hidden]").Select(input => input.GetAttribute("name")!).Where(name => name != Token));
    }

    [Fact]
    public async Task A_form_from_another_site_is_refused_and_not_held()
    {
        using var browser = Host.Visitor();
        var page = await browser.OpenAsync("/en/account/forgot-password");
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        var before = await Host.WithDbAsync(db => db.HeldForms.CountAsync(f => f.Path == "/en/account/forgot-password?foreign"));

        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Email", "a@test.example"), KeyValuePair.Create(Token, "none")]);
        using var refused = await browser.PostAsync("/en/account/forgot-password?foreign", content);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(before, await Host.WithDbAsync(db => db.HeldForms.CountAsync(f => f.Path == "/en/account/forgot-password?foreign")));
    }

    [Fact]
    public async Task Autosave_learns_of_a_lost_session_by_its_status()
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
