using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Seeding;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Staff;
using static NatoInternships.Web.Tests.Areas.Account.AccountForms;
using static NatoInternships.Web.Tests.Areas.Account.SecondFactorForms;

namespace NatoInternships.Web.Tests.Areas.Account;

public sealed class SecondFactorTests
{
    private static readonly PortalHost Host = PortalHost.Current;

    private static readonly Dictionary<string, string?> Nothing = [];

    [Theory]
    [InlineData("en", "Your recovery codes", "Your authenticator app was set up")]
    [InlineData("fr", "Vos codes de secours", "Votre application d’authentification a été configurée")]
    public async Task The_first_sign_in_of_staff_sets_up_the_app_and_only_then_opens_a_session(string culture, string title, string mail)
    {
        var account = await Host.NewStaffAsync(PortalRoles.HrOfficer);
        await Host.WithDbAsync(db => db.Users.Where(u => u.Id == account.UserId).ExecuteUpdateAsync(
            set => set.SetProperty(u => u.Language, culture == "fr" ? Domain.Values.Language.French : Domain.Values.Language.English)));
        using var visitor = Host.Visitor();
        using var password = await visitor.SignInAsync(account.Email, account.Password, culture);
        using var tooEarly = await visitor.GetAsync($"/{culture}/admin");
        var page = await visitor.OpenAsync($"/{culture}{SetUp}");
        var again = await visitor.OpenAsync($"/{culture}{SetUp}");
        using var wrong = await visitor.SubmitAsync(page, "main form", new Dictionary<string, string?> { ["Code"] = "000 000" });
        using var done = await visitor.SubmitAsync(page, "main form", new Dictionary<string, string?> { ["Code"] = Code(SecretOn(page)).Insert(3, " ") });
        var codes = await visitor.OpenAsync(done.Headers.Location!.ToString());
        var reloaded = await visitor.OpenAsync(done.Headers.Location!.ToString());
        using var kept = await visitor.SubmitAsync(reloaded, "#kept", Nothing);
        using var start = await visitor.GetAsync(kept.Headers.Location);
        var gone = await visitor.OpenAsync(done.Headers.Location!.ToString());

        Assert.Equal($"/{culture}{SetUp}", password.Headers.Location?.ToString());
        Assert.Contains("/account/sign-in", tooEarly.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(SecretOn(page), SecretOn(again));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(title, codes.QuerySelector("h1")!.TextContent);
        Assert.Equal(RecoveryCode.Count, codes.QuerySelectorAll(".code-list code").Select(code => code.TextContent).Distinct().Count());
        Assert.Equal(codes.Says(".code-list"), reloaded.Says(".code-list"));
        Assert.Empty(gone.QuerySelectorAll(".code-list code"));
        Assert.Equal((HttpStatusCode.OK, $"/{culture}/admin"), (start.StatusCode, kept.Headers.Location?.ToString()));
        Assert.Contains(mail, (await Host.MailsToAsync(account.Email)).Select(one => one.Subject));
    }

    [Fact]
    public async Task A_code_opens_a_session_once_and_then_never_again()
    {
        var account = await Host.NewStaffAsync(PortalRoles.HrLead);
        var (secret, _) = await Host.Visitor().SetUpAppAsync(account);

        using var sameAsAtSetUp = await Host.Visitor().EnterAsync(account, Code(secret));
        using var tooFar = await Host.Visitor().EnterAsync(account, Code(secret, steps: 2));
        using var next = await Host.Visitor().EnterAsync(account, Code(secret, steps: 1));
        using var again = await Host.Visitor().EnterAsync(account, Code(secret, steps: 1));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (sameAsAtSetUp.StatusCode, tooFar.StatusCode));
        Assert.Equal("/en/admin", next.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
    }

    [Fact]
    public async Task Of_five_requests_with_one_recovery_code_one_signs_in()
    {
        var account = await Host.NewStaffAsync(PortalRoles.HrLead);
        var (_, codes) = await Host.Visitor().SetUpAppAsync(account);
        var visitors = Enumerable.Range(0, 5).Select(_ => Host.Visitor()).ToList(); // The limit of codes is five.
        foreach (var visitor in visitors)
        {
            using var password = await visitor.SignInAsync(account.Email, account.Password);
        }

        var pages = await Task.WhenAll(visitors.Select(visitor => visitor.OpenAsync($"/en{Page}")));
        var answers = await Task.WhenAll(visitors.Zip(pages).Select(pair => pair.First.SubmitAsync(pair.Second, "main form", new Dictionary<string, string?> { ["Code"] = codes[0] })));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Found);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.Found), answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
    }

    [Fact]
    public async Task A_recovery_code_works_once_whatever_its_case_and_spaces()
    {
        var account = await Host.NewStaffAsync(PortalRoles.Auditor);
        var (_, codes) = await Host.Visitor().SetUpAppAsync(account);
        var typed = codes[3].ToUpperInvariant().Replace("-", "  ", StringComparison.Ordinal);

        using var first = await Host.Visitor().EnterAsync(account, typed);
        using var second = await Host.Visitor().EnterAsync(account, codes[3]);
        using var other = await Host.Visitor().EnterAsync(account, codes[4]);

        Assert.Equal("/en/admin/audit", first.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        Assert.Equal(HttpStatusCode.Found, other.StatusCode);
        Assert.Equal(8, await Host.WithDbAsync(db => db.RecoveryCodes.CountAsync(code => code.UserId == account.UserId && code.UsedAt == null)));
    }

    [Fact]
    public async Task The_sixth_wrong_code_must_wait_and_so_must_a_right_one()
    {
        var account = await Host.NewStaffAsync(PortalRoles.HrOfficer);
        var (secret, _) = await Host.Visitor().SetUpAppAsync(account);
        for (var tries = 0; tries < SignInLimit.AtOnce; tries++)
        {
            using var wrong = await Host.Visitor().EnterAsync(account, "000000");
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        }

        using var blocked = await Host.Visitor().EnterAsync(account, Code(secret, steps: 1));

        Assert.Equal(HttpStatusCode.TooManyRequests, blocked.StatusCode);
        Assert.NotNull(blocked.Headers.RetryAfter);
        Assert.Contains("Too many wrong codes", (await blocked.PageAsync()).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailed_new_password_does_not_bypass_the_second_factor()
    {
        var account = await Host.NewStaffAsync(PortalRoles.HrLead);
        await Host.Visitor().SetUpAppAsync(account);
        using var visitor = Host.Visitor();
        using var sent = await visitor.FillAsync("/en/account/forgot-password", "main form", ("Email", account.Email));
        var link = (await Host.MailsToAsync(account.Email)).First(mail => mail.Subject == "Choose a new password").LinkIn("/account/reset-password");
        var password = NewPassword();

        using var saved = await visitor.FillAsync(link, "main form", ("Password", password));
        using var closed = await visitor.GetAsync("/en/admin");
        using var signedIn = await visitor.SignInAsync(account.Email, password);
        using var still = await visitor.GetAsync("/en/admin");

        Assert.Equal("/en/account/sign-in", saved.Headers.Location?.ToString());
        Assert.Contains("/account/sign-in", closed.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal($"/en{Page}", signedIn.Headers.Location?.ToString());
        Assert.Contains("/account/sign-in", still.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_begun_before_the_account_changed_leads_back_to_the_sign_in()
    {
        var account = await Host.NewStaffAsync(PortalRoles.HrOfficer);
        var (secret, _) = await Host.Visitor().SetUpAppAsync(account);
        using var visitor = Host.Visitor();
        using var password = await visitor.SignInAsync(account.Email, account.Password);
        var page = await visitor.OpenAsync($"/en{Page}");
        await using (var scope = Host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ResetSecondFactor>().ExecuteAsync(null, account.UserId, CancellationToken.None);
        }

        using var late = await visitor.SubmitAsync(page, "main form", new Dictionary<string, string?> { ["Code"] = Code(secret, steps: 1) });
        using var without = await Host.Visitor().GetAsync($"/en{SetUp}");

        Assert.Equal("/en/account/sign-in", late.Headers.Location?.ToString());
        Assert.Contains("Sign in again", (await visitor.OpenAsync("/en/account/sign-in")).Says("main"), StringComparison.Ordinal);
        Assert.Equal("/en/account/sign-in", without.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("codes")]
    [InlineData("app")]
    public async Task Each_change_of_the_factor_makes_a_new_session_and_ends_the_others(string change)
    {
        var account = await Host.NewStaffAsync(PortalRoles.HrLead);
        using var visitor = Host.Visitor();
        var (secret, codes) = await visitor.SetUpAppAsync(account);
        using var elsewhere = Host.Client(account);
        var page = await visitor.OpenAsync("/en/account/security/second-factor");

        using var asked = await visitor.SubmitAsync(page, "main form", new Dictionary<string, string?> { ["Code"] = Code(secret, steps: 1), ["change"] = change });
        IReadOnlyList<string> shown;
        if (change == "app")
        {
            var setUp = await visitor.OpenAsync(asked.Headers.Location!.ToString());
            Assert.NotEqual(secret, SecretOn(setUp));
            using var done = await visitor.SubmitAsync(setUp, "main form", new Dictionary<string, string?> { ["Code"] = Code(SecretOn(setUp)) });
            shown = [.. (await visitor.OpenAsync(done.Headers.Location!.ToString())).QuerySelectorAll(".code-list code").Select(code => code.TextContent)];
        }
        else
        {
            shown = [.. (await visitor.OpenAsync(asked.Headers.Location!.ToString())).QuerySelectorAll(".code-list code").Select(code => code.TextContent)];
        }

        using var here = await visitor.GetAsync("/en/admin");
        using var there = await elsewhere.GetAsync("/en/admin");
        using var old = await Host.Visitor().EnterAsync(account, codes[0]);
        using var fresh = await Host.Visitor().EnterAsync(account, shown[0]);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Found), (here.StatusCode, there.StatusCode));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Found), (old.StatusCode, fresh.StatusCode));
    }

    [Fact]
    public async Task After_a_sign_out_nobody_goes_on_with_a_set_up_or_reads_recovery_codes()
    {
        var (account, other) = (await Host.NewStaffAsync(PortalRoles.HrLead), await Host.NewStaffAsync(PortalRoles.HrOfficer));
        using var visitor = Host.Client(account, out var cookies);
        var secret = await Host.GiveAppAsync(account);
        using var asked = await visitor.FillAsync("/en/account/security/second-factor", "main form", ("Code", Code(secret)), ("change", "app"));
        var setUp = await visitor.OpenAsync(asked.Headers.Location!.ToString());
        var copied = cookies.GetAllCookies().Single(cookie => cookie.Name == "second-factor").Value;
        using var done = await visitor.SubmitAsync(setUp, "main form", new Dictionary<string, string?> { ["Code"] = Code(SecretOn(setUp)) });
        var codes = cookies.GetAllCookies().Single(cookie => cookie.Name == "notice").Value;
        using var stranger = Host.Client(other, out var theirs);
        theirs.Add(new Uri("http://localhost:5080/"), new Cookie("second-factor", copied, "/"));
        theirs.Add(new Uri("http://localhost:5080/"), new Cookie("notice", codes, "/"));

        var shown = await stranger.OpenAsync("/en/account/security/second-factor/recovery-codes");
        using var late = await stranger.GetAsync($"/en{SetUp}");
        using var signedOut = await visitor.FillAsync("/en/account/sign-out", "main form");
        using var next = await visitor.GetAsync($"/en{SetUp}");

        Assert.Empty(shown.QuerySelectorAll(".code-list code"));
        Assert.Equal("/en/account/sign-in", late.Headers.Location?.ToString());
        Assert.DoesNotContain(cookies.GetAllCookies(), cookie => cookie.Name == "second-factor" && !cookie.Expired);
        Assert.Equal("/en/account/sign-in", next.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_change_of_the_factor_needs_a_code()
    {
        var account = await Host.NewStaffAsync(PortalRoles.HrLead);
        using var visitor = Host.Visitor();
        await visitor.SetUpAppAsync(account);

        using var empty = await visitor.FillAsync("/en/account/security/second-factor", "main form", ("Code", ""), ("change", "app"));
        using var wrong = await visitor.FillAsync("/en/account/security/second-factor", "main form", ("Code", "000000"), ("change", "codes"));
        using var notAsked = await visitor.GetAsync($"/en{SetUp}");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (empty.StatusCode, wrong.StatusCode));
        Assert.Equal(HttpStatusCode.Found, notAsked.StatusCode);
    }

    [Fact]
    public async Task A_new_password_keeps_the_session_of_staff_open()
    {
        var account = await Host.NewStaffAsync(PortalRoles.HrOfficer);
        using var visitor = Host.Client(account);

        using var changed = await visitor.FillAsync("/en/account/security/password", "main form", ("CurrentPassword", account.Password), ("Password", NewPassword()));
        using var page = await visitor.GetAsync("/en/admin");

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.OK), (changed.StatusCode, page.StatusCode));
    }

    [Fact]
    public async Task Candidates_are_not_asked_and_have_no_such_page()
    {
        var account = await Host.NewCandidateAsync();
        using var visitor = Host.Visitor();

        using var signedIn = await visitor.SignInAsync(account.Email, account.Password);
        using var page = await visitor.GetAsync("/en/account/security/second-factor");

        Assert.Equal("/en/applications", signedIn.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    [Theory]
    [InlineData("hr@demo.example", "/en/admin")]
    [InlineData("officer@demo.example", "/en/admin")]
    [InlineData("accommodation@demo.example", "/en/admin/accommodation")]
    [InlineData("auditor@demo.example", "/en/admin/audit")]
    [InlineData("pasp@demo.example", "/en/divisions")]
    public async Task Demo_accounts_are_exempt_and_land_on_the_page_of_their_role(string email, string start)
    {
        await using var host = PortalHost.Apart();
        using var visitor = host.Visitor();

        using var signedIn = await visitor.SignInAsync(email, DemoAccounts.Password);
        using var page = await visitor.GetAsync(signedIn.Headers.Location);
        var own = await visitor.OpenAsync("/en/account/security/second-factor");

        Assert.Equal(start, signedIn.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("demonstration account", own.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_is_stored_encrypted_and_recovery_codes_as_hashes()
    {
        var account = await Host.NewStaffAsync(PortalRoles.HrLead);
        var (secret, codes) = await Host.Visitor().SetUpAppAsync(account);

        var stored = await Host.WithDbAsync(db => db.SecondFactors.SingleAsync(factor => factor.UserId == account.UserId));
        var hashes = await Host.WithDbAsync(db => db.RecoveryCodes.Where(code => code.UserId == account.UserId).Select(code => code.CodeHash).ToListAsync());

        Assert.False(stored.Secret.AsSpan().IndexOf(secret) >= 0);
        Assert.DoesNotContain(hashes, hash => codes.Any(code => hash.Contains(code, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(secret, Host.Services.GetRequiredService<SecondFactorSecrets>().Unprotect(stored));
    }

    [Fact]
    public async Task No_way_of_signing_in_makes_a_session_of_staff_without_a_second_factor()
    {
        var account = await Host.NewStaffAsync(PortalRoles.HrLead);
        await using var scope = Host.Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<PortalSignIn>();
        var authorization = scope.ServiceProvider.GetRequiredService<IAuthorizationService>();
        var passed = await signIn.PrincipalAsync(account.UserId, SessionClaims.Passed, CancellationToken.None);
        var without = new ClaimsPrincipal(new ClaimsIdentity(passed.Claims.Where(claim => claim.Type != SessionClaims.SecondFactor), "test"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => signIn.PrincipalAsync(account.UserId, secondFactor: null, CancellationToken.None));
        Assert.True((await authorization.AuthorizeAsync(passed, Policies.HrLead)).Succeeded);
        Assert.False((await authorization.AuthorizeAsync(without, Policies.HrLead)).Succeeded);
    }

    [Fact]
    public async Task Each_step_is_in_the_audit_trail()
    {
        var account = await Host.NewStaffAsync(PortalRoles.HrLead);
        var (secret, _) = await Host.Visitor().SetUpAppAsync(account);
        using var wrong = await Host.Visitor().EnterAsync(account, "000000");
        using var right = await Host.Visitor().EnterAsync(account, Code(secret, steps: 1));

        var actions = await Host.WithDbAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == account.UserId).Select(entry => entry.Action).ToListAsync());

        string[] expected = [AuditActions.PasswordAccepted, AuditActions.SecondFactorSetUp, AuditActions.SecondFactorFailed, AuditActions.SignedIn];
        Assert.Empty(expected.Except(actions));
    }
}
