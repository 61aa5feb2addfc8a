using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Account.AccountForms;

namespace NatoInternships.Web.Tests.Areas.Account;

public sealed class PasswordTests
{
    private static readonly PortalHost Host = PortalHost.Current;

    [Theory]
    [InlineData("en", Language.English, "Choose a new password", "Your password was changed")]
    [InlineData("fr", Language.French, "Choisissez un nouveau mot de passe", "Votre mot de passe a été modifié")]
    public async Task A_forgotten_password_is_chosen_anew_and_ends_every_session(string culture, Language language, string asked, string changed)
    {
        var account = await Host.NewCandidateAsync(language: language);
        using var elsewhere = Host.Client(account);
        using var visitor = Host.Visitor();
        var password = NewPassword();
        using var sent = await visitor.FillAsync($"/{culture}/account/forgot-password", "main form", ("Email", account.Email));
        var mail = Assert.Single(await Host.MailsToAsync(account.Email));
        var link = mail.LinkIn("/account/reset-password");

        using var saved = await visitor.FillAsync(link, "main form", ("Password", password));
        using var ended = await elsewhere.GetAsync("/en/account/security");
        using var again = await visitor.GetAsync(link);
        using var old = await Host.Visitor().SignInAsync(account.Email, account.Password);
        using var fresh = await Host.Visitor().SignInAsync(account.Email, password);

        Assert.Equal(asked, mail.Subject);
        Assert.Equal($"/{culture}/account/sign-in", saved.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Found, ended.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Found), (old.StatusCode, fresh.StatusCode));
        Assert.Contains(changed, (await Host.MailsToAsync(account.Email)).Select(one => one.Subject));
    }

    [Fact]
    public async Task Asking_for_a_link_does_not_say_whether_there_is_an_account()
    {
        var known = await Host.NewCandidateAsync();
        using var one = Host.Visitor();
        using var two = Host.Visitor();
        var unknown = NewAddress();

        using var knownAnswer = await one.FillAsync("/en/account/forgot-password", "main form", ("Email", known.Email));
        using var unknownAnswer = await two.FillAsync("/en/account/forgot-password", "main form", ("Email", unknown));
        var (knownPage, unknownPage) = (await one.OpenAsync(knownAnswer.Headers.Location!.ToString()), await two.OpenAsync(unknownAnswer.Headers.Location!.ToString()));

        Assert.Equal(unknownAnswer.Headers.Location, knownAnswer.Headers.Location);
        Assert.Equal(unknownPage.Says("main"), knownPage.Says("main"));
        Assert.Single(await Host.MailsToAsync(known.Email));
        Assert.Empty(await Host.MailsToAsync(unknown));
    }

    [Fact]
    public async Task Asking_for_a_link_is_the_same_work_with_and_without_an_account()
    {
        var known = await Host.NewCandidateAsync();
        var disabled = await Host.NewCandidateAsync();
        await Host.WithDbAsync(db => db.Users.Where(u => u.Id == disabled.UserId).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsDisabled, true)));
        List<int> commands = [];

        foreach (var email in new[] { known.Email, known.Email, disabled.Email, NewAddress() }) // the second time is too soon for a mail
        {
            using var visitor = Host.Visitor();
            var page = await visitor.OpenAsync("/en/account/forgot-password");
            var request = $"{Guid.NewGuid()}";
            visitor.DefaultRequestHeaders.Add(CommandCounter.Header, request);
            using var sent = await visitor.SubmitAsync(page, "main form", new Dictionary<string, string?> { ["Email"] = email });
            commands.Add(CommandCounter.Of(request));
        }

        Assert.InRange(commands[0], 1, 5);
        Assert.Single(commands.Distinct());
    }

    [Fact]
    public async Task Nothing_is_kept_of_an_address_without_an_account()
    {
        var (known, unknown) = (await Host.NewCandidateAsync(), NewAddress());
        foreach (var email in new[] { known.Email, unknown })
        {
            using var sent = await Host.Visitor().FillAsync("/en/account/forgot-password", "main form", ("Email", email));
        }

        string[] addresses = [known.Email.ToUpperInvariant(), unknown.ToUpperInvariant()];
        var asked = await Host.WithDbAsync(db => db.AccountTokens.Where(t => t.AskedEmail == addresses[1]).Select(t => t.Id).ToListAsync());
        await Host.SendMailsAsync();

        Assert.False(await Host.WithDbAsync(db => db.AccountTokens.AnyAsync(t => addresses.Contains(t.AskedEmail))));
        Assert.False(await Host.WithDbAsync(db => db.OutboxMessages.AnyAsync(m => asked.Contains(m.SubjectId!.Value))));
        Assert.True(await Host.WithDbAsync(db => db.OutboxMessages.AnyAsync(m => m.UserId == known.UserId && m.SentAt != null))); // it stands among the mails of the account
    }

    [Fact]
    public async Task An_account_gets_one_link_a_minute()
    {
        var account = await Host.NewCandidateAsync();
        using var visitor = Host.Visitor();

        for (var times = 0; times < 3; times++)
        {
            using var sent = await visitor.FillAsync("/en/account/forgot-password", "main form", ("Email", account.Email));
            Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        }

        Assert.Single(await Host.MailsToAsync(account.Email));
    }

    [Fact]
    public async Task A_link_to_a_new_password_ends_after_an_hour()
    {
        var account = await Host.NewCandidateAsync();
        using var visitor = Host.Visitor();
        using var sent = await visitor.FillAsync("/en/account/forgot-password", "main form", ("Email", account.Email));
        var link = (await Host.MailsToAsync(account.Email)).Single().LinkIn("/account/reset-password");
        var page = await visitor.OpenAsync(link);
        var token = await Host.WithDbAsync(db => db.AccountTokens.SingleAsync(t => t.UserId == account.UserId));
        await Host.WithDbAsync(db => db.AccountTokens.Where(t => t.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.ExpiresAt, PortalHost.Now)));

        using var late = await visitor.SubmitAsync(page, "main form", new Dictionary<string, string?> { ["Password"] = NewPassword() });

        Assert.Equal(PortalHost.Now.AddHours(1), token.ExpiresAt);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        using var still = await Host.Visitor().SignInAsync(account.Email, account.Password);
        Assert.Equal(HttpStatusCode.Found, still.StatusCode);
    }

    [Fact]
    public async Task A_link_for_an_address_opens_no_new_password_and_the_other_way_round()
    {
        using var visitor = Host.Visitor();
        var email = NewAddress();
        using var registered = await visitor.RegisterAsync(email, NewPassword());
        var confirm = (await Host.MailsToAsync(email)).Single().LinkIn("/account/confirm-email");

        using var reset = await visitor.GetAsync(confirm.Replace("confirm-email", "reset-password", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Conflict, reset.StatusCode);
    }

    [Fact]
    public async Task No_secret_of_a_link_stands_in_the_database()
    {
        var account = await Host.NewCandidateAsync();
        using var visitor = Host.Visitor();
        using var sent = await visitor.FillAsync("/en/account/forgot-password", "main form", ("Email", account.Email));
        var secret = (await Host.MailsToAsync(account.Email)).Single().LinkIn("/account/reset-password").Split("token=")[1];
        var token = await Host.WithDbAsync(db => db.AccountTokens.SingleAsync(t => t.UserId == account.UserId));

        Assert.Equal(43, secret.Length);
        Assert.NotEqual(secret, token.LinkHash);
        Assert.Equal(64, token.LinkHash?.Length);
    }
}
