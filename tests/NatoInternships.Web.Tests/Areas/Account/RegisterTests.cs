using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Account.AccountForms;

namespace NatoInternships.Web.Tests.Areas.Account;

public sealed class RegisterTests
{
    private static readonly PortalHost Host = PortalHost.Current;

    [Theory]
    [InlineData("en", Language.English, "Confirm your email address")]
    [InlineData("fr", Language.French, "Confirmez votre adresse électronique")]
    public async Task Somebody_new_registers_confirms_by_link_and_is_signed_in(string culture, Language language, string subject)
    {
        using var visitor = Host.Visitor();
        var (email, password) = (NewAddress(), NewPassword());

        using var registered = await visitor.RegisterAsync(email, password, culture);
        var mail = Assert.Single(await Host.MailsToAsync(email));
        using var opened = await visitor.GetAsync(mail.LinkIn("/account/confirm-email"));
        var before = await Host.WithDbAsync(db => db.Users.AnyAsync(u => u.Email == email));
        using var confirmed = await visitor.SubmitAsync(await opened.PageAsync(), "main form", new Dictionary<string, string?>());
        using var security = await visitor.GetAsync($"/{culture}/account/security");

        Assert.Equal($"/{culture}/account/confirm-email", registered.Headers.Location?.ToString());
        Assert.Equal(subject, mail.Subject);
        Assert.StartsWith($"/{culture}/", mail.LinkIn("/account/confirm-email"), StringComparison.Ordinal);
        Assert.False(before); // Opening the link changed nothing.
        var user = await Host.WithDbAsync(db => db.Users.SingleAsync(u => u.Email == email));
        Assert.Equal((language, true), (user.Language, user.EmailConfirmed));
        Assert.Equal($"/{culture}/applications", confirmed.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, security.StatusCode);
        var candidate = await Host.WithDbAsync(db => db.Candidates.SingleAsync(c => c.UserId == user.Id));
        Assert.Equal(("Ada Maria", "Lindqvist"), (candidate.Profile.GivenNames, candidate.Profile.FamilyName));
        Assert.True(await Host.WithDbAsync(db => db.UserRoles.AnyAsync(r => r.UserId == user.Id && r.RoleId == PortalRoles.IdOf(PortalRoles.Candidate))));
    }

    [Fact]
    public async Task The_code_confirms_in_the_browser_that_registered()
    {
        using var visitor = Host.Visitor();
        var (email, password) = (NewAddress(), NewPassword());
        using var registered = await visitor.RegisterAsync(email, password);
        var code = (await Host.MailsToAsync(email)).Single().CodeIn();

        using var confirmed = await visitor.FillAsync("/en/account/confirm-email", "#code", ("Input.Code", $"{code[..3]} {code[3..]}"));

        Assert.Equal("/en/applications", confirmed.Headers.Location?.ToString());
        Assert.Equal("Your email address is confirmed", (await visitor.OpenAsync("/en/applications")).Says(".message h2"));
        Assert.Null((await visitor.OpenAsync("/en/applications")).QuerySelector(".message--success"));
    }

    [Theory]
    [InlineData("/fr/account/security", "/fr/account/security")]
    [InlineData("https://elsewhere.example/", "/fr/applications")]
    [InlineData("//elsewhere.example/", "/fr/applications")]
    public async Task Who_came_from_a_notice_goes_on_there(string asked, string expected)
    {
        var email = NewAddress();
        using var visitor = Host.Visitor();
        var signIn = await visitor.OpenAsync($"/fr/account/sign-in?returnUrl={Uri.EscapeDataString(asked)}");
        using var registered = await visitor.FillAsync(
            signIn.QuerySelector("a[href*='/account/register']")!.GetAttribute("href")!, "main form",
            ("GivenNames", "Ada"), ("FamilyName", "Lindqvist"), ("Email", email), ("Password", NewPassword()));
        var code = Assert.Single(await Host.MailsToAsync(email)).CodeIn();

        using var confirmed = await visitor.FillAsync("/fr/account/confirm-email", "#code", ("Input.Code", code));

        Assert.Equal(expected, confirmed.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Who_pressed_Apply_first_comes_to_the_draft()
    {
        await using var host = PortalHost.Apart();
        var email = NewAddress();
        using var visitor = host.Visitor();
        var apply = (await visitor.OpenAsync("/fr/vacancies/250720")).QuerySelector(".facts-card a.button")!.GetAttribute("href")!;
        var register = (await visitor.OpenAsync(apply)).QuerySelector("a[href*='/account/register']")!.GetAttribute("href")!;
        using var registered = await visitor.FillAsync(
            register, "main form", ("GivenNames", "Ada"), ("FamilyName", "Lindqvist"), ("Email", email), ("Password", NewPassword()));
        var link = Assert.Single(await host.MailsToAsync(email)).LinkIn("/account/confirm-email");

        using var confirmed = await visitor.FillAsync(link, "main form");
        var draft = await visitor.OpenAsync(confirmed.Headers.Location!.ToString());

        Assert.Matches("^/fr/applications/[0-9A-Z-]+$", confirmed.Headers.Location!.ToString());
        Assert.Equal("Votre adresse électronique est confirmée", draft.Says(".message h2"));
    }

    [Fact]
    public async Task Who_confirms_after_the_vacancy_closed_comes_to_its_notice()
    {
        var number = await Public.PublicPortal.AddVacancyAsync("990203", new ApplicationDeadline(new DateOnly(2025, 6, 3), new TimeOnly(23, 59)), cancel: false);
        var host = Public.PublicPortal.Host;
        using var visitor = host.Visitor();
        var email = NewAddress();
        using var registered = await visitor.FillAsync(
            $"/en/account/register?returnUrl=/en/vacancies/{number}/apply", "main form",
            ("GivenNames", "Ada"), ("FamilyName", "Lindqvist"), ("Email", email), ("Password", NewPassword()));
        var code = Assert.Single(await host.MailsToAsync(email)).CodeIn();

        using var confirmed = await visitor.FillAsync("/en/account/confirm-email", "#code", ("Input.Code", code));

        Assert.Equal($"/en/vacancies/{number}/apply", confirmed.Headers.Location?.ToString());
    }

    [Fact]
    public async Task In_another_browser_the_link_asks_for_the_password_of_the_registration()
    {
        using var visitor = Host.Visitor();
        using var elsewhere = Host.Visitor();
        var (email, password) = (NewAddress(), NewPassword());
        using var registered = await visitor.RegisterAsync(email, password);
        var link = (await Host.MailsToAsync(email)).Single().LinkIn("/account/confirm-email");

        using var without = await elsewhere.FillAsync(link, "main form");
        using var wrong = await elsewhere.FillAsync(link, "main form", ("Password", NewPassword()));
        var none = await Host.WithDbAsync(db => db.Users.AnyAsync(u => u.Email == email));
        using var right = await elsewhere.FillAsync(link, "main form", ("Password", password));

        Assert.Equal("Enter the password that you chose when you registered", (await without.PageAsync()).ErrorAt("Password"));
        Assert.StartsWith("This is not the password of this registration", (await wrong.PageAsync()).ErrorAt("Password"), StringComparison.Ordinal);
        Assert.False(none);
        Assert.Equal("/en/applications", right.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Another_browser_cannot_use_the_code()
    {
        using var elsewhere = Host.Visitor();

        var page = await elsewhere.OpenAsync("/en/account/confirm-email");

        Assert.Null(page.QuerySelector("main form"));
        Assert.Contains("only in the browser in which you registered", page.Says("main"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/en/account/register']"));
    }

    [Fact]
    public async Task Who_registers_twice_can_confirm_either_and_gets_that_password_and_name()
    {
        foreach (var confirmsFirst in new[] { true, false })
        {
            using var visitor = Host.Visitor();
            var (email, first, second) = (NewAddress(), NewPassword(), NewPassword());
            using var one = await visitor.RegisterAsync(email, first, family: "First");
            var firstLink = Assert.Single(await Host.MailsToAsync(email)).LinkIn("/account/confirm-email");
            using var two = await visitor.RegisterAsync(email, second, family: "Second");
            var secondLink = (await Host.MailsToAsync(email)).Select(mail => mail.LinkIn("/account/confirm-email")).Single(link => link != firstLink);

            using var confirmed = confirmsFirst
                ? await visitor.FillAsync(firstLink, "main form", ("Password", first))
                : await visitor.FillAsync(secondLink, "main form");
            using var other = await Host.Visitor().GetAsync(confirmsFirst ? secondLink : firstLink);
            using var right = await Host.Visitor().SignInAsync(email, confirmsFirst ? first : second);
            var profile = await Host.WithDbAsync(db => db.Candidates.Where(c => db.Users.Any(u => u.Id == c.UserId && u.Email == email)).Select(c => c.Profile).SingleAsync());

            Assert.Equal("/en/applications", confirmed.Headers.Location?.ToString());
            Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
            Assert.Equal("/en/applications", right.Headers.Location?.ToString());
            Assert.Equal(confirmsFirst ? "First" : "Second", profile.FamilyName);
        }
    }

    [Fact]
    public async Task An_earlier_registration_of_a_stranger_gives_no_access()
    {
        using var stranger = Host.Visitor();
        using var owner = Host.Visitor();
        var (email, theirs, own) = (NewAddress(), NewPassword(), NewPassword());
        using var before = await stranger.RegisterAsync(email, theirs, family: "Stranger");
        var strangers = Assert.Single(await Host.MailsToAsync(email)).LinkIn("/account/confirm-email");
        using var registered = await owner.RegisterAsync(email, own);
        var mail = (await Host.MailsToAsync(email)).Single(one => one.LinkIn("/account/confirm-email") != strangers);

        using var followed = await owner.FillAsync(strangers, "main form", ("Password", own)); // The wrong one of the two mails.
        using var wrongBrowser = await stranger.FillAsync("/en/account/confirm-email", "#code", ("Input.Code", mail.CodeIn()));
        using var confirmed = await owner.FillAsync("/en/account/confirm-email", "#code", ("Input.Code", mail.CodeIn()));
        using var strangerIn = await Host.Visitor().SignInAsync(email, theirs);
        using var ownerIn = await Host.Visitor().SignInAsync(email, own);

        Assert.Equal(HttpStatusCode.BadRequest, followed.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, wrongBrowser.StatusCode);
        Assert.Equal("/en/applications", confirmed.Headers.Location?.ToString());
        Assert.NotEqual("/en/applications", strangerIn.Headers.Location?.ToString());
        Assert.Equal("/en/applications", ownerIn.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_registration_reveals_by_sign_in_nothing_about_the_address()
    {
        var known = await Host.NewCandidateAsync();
        var (confirmedSince, free) = (NewAddress(), NewAddress());
        List<string> seen = [];
        foreach (var email in new[] { known.Email, confirmedSince, free })
        {
            using var stranger = Host.Visitor();
            var password = NewPassword();
            using var registered = await stranger.RegisterAsync(email, password);
            if (email == confirmedSince)
            {
                var strangers = Assert.Single(await Host.MailsToAsync(email)).LinkIn("/account/confirm-email");
                using var owner = Host.Visitor();
                using var own = await owner.RegisterAsync(email, NewPassword());
                var code = (await Host.MailsToAsync(email)).Single(mail => mail.LinkIn("/account/confirm-email") != strangers).CodeIn();
                using var confirmed = await owner.FillAsync("/en/account/confirm-email", "#code", ("Input.Code", code));
                Assert.Equal("/en/applications", confirmed.Headers.Location?.ToString());
            }

            var before = CountingHasher.CountOf(password);
            using var signedIn = await stranger.SignInAsync(email, password);
            using var wrong = await stranger.SignInAsync(email, NewPassword());
            using var again = await stranger.FillAsync("/en/account/confirm-email", "#new-mail");
            seen.Add($"{(int)signedIn.StatusCode} {signedIn.Headers.Location} {CountingHasher.CountOf(password) - before} {(int)wrong.StatusCode} {again.Headers.Location}");
        }

        Assert.Single(seen.Distinct());
        Assert.StartsWith("302 /en/account/confirm-email 2 400", seen[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signs_in_before_confirming_comes_to_the_confirmation()
    {
        using var visitor = Host.Visitor();
        using var elsewhere = Host.Visitor();
        var (email, password) = (NewAddress(), NewPassword());
        using var registered = await visitor.RegisterAsync(email, password);
        var first = Assert.Single(await Host.MailsToAsync(email)).CodeIn();
        await AMinuteAgoAsync(email);

        using var wrong = await elsewhere.SignInAsync(email, NewPassword());
        using var signedIn = await elsewhere.SignInAsync(email, password);
        var code = (await Host.MailsToAsync(email)).Select(mail => mail.CodeIn()).Single(one => one != first);
        using var confirmed = await elsewhere.FillAsync("/en/account/confirm-email", "#code", ("Input.Code", code));

        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal("/en/account/confirm-email", signedIn.Headers.Location?.ToString());
        Assert.Equal("/en/applications", confirmed.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_registration_that_is_not_confirmed_ends_after_a_day()
    {
        using var visitor = Host.Visitor();
        var (email, password) = (NewAddress(), NewPassword());
        using var registered = await visitor.RegisterAsync(email, password);
        var mail = Assert.Single(await Host.MailsToAsync(email));
        var row = await Host.WithDbAsync(db => db.PendingRegistrations.SingleAsync(r => r.Email == email));
        await Host.WithDbAsync(db => AccountSweepJob.SweepAsync(db, row.ExpiresAt.AddMilliseconds(-1), CancellationToken.None));
        var kept = await Host.WithDbAsync(db => db.PendingRegistrations.AnyAsync(r => r.Id == row.Id));
        await EndAsync(row.Id);

        using var code = await visitor.FillAsync("/en/account/confirm-email", "#code", ("Input.Code", mail.CodeIn()));
        using var link = await visitor.GetAsync(mail.LinkIn("/account/confirm-email"));
        using var signedIn = await Host.Visitor().SignInAsync(email, password);
        await Host.WithDbAsync(db => AccountSweepJob.SweepAsync(db, PortalHost.Now, CancellationToken.None));

        Assert.Equal(PortalHost.Now.AddHours(24), row.ExpiresAt);
        Assert.True(kept);
        Assert.Equal(HttpStatusCode.BadRequest, code.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, link.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, signedIn.StatusCode);
        Assert.False(await Host.WithDbAsync(db => db.PendingRegistrations.AnyAsync(r => r.Id == row.Id)));
        Assert.False(await Host.WithDbAsync(db => db.AccountTokens.AnyAsync(t => t.RegistrationId == row.Id)));
    }

    [Theory]
    [InlineData("en", "Enter your name")]
    [InlineData("fr", "Saisissez votre nom")]
    public async Task One_name_is_enough(string culture, string missing)
    {
        using var visitor = Host.Visitor();
        var email = NewAddress();
        var answers = new Dictionary<string, string?> { ["GivenNames"] = "", ["FamilyName"] = "", ["HasOneName"] = "true", ["Email"] = email, ["Password"] = NewPassword() };

        using var without = await visitor.SubmitAsync(await visitor.OpenAsync($"/{culture}/account/register"), "main form", answers);
        var page = await without.PageAsync();
        answers["GivenNames"] = answers["FamilyName"] = "Sukarno";
        using var both = await visitor.SubmitAsync(page, "main form", answers);
        answers["GivenNames"] = "";
        using var registered = await visitor.SubmitAsync(page, "main form", answers);
        var code = Assert.Single(await Host.MailsToAsync(email)).CodeIn();
        using var confirmed = await visitor.FillAsync($"/{culture}/account/confirm-email", "#code", ("Input.Code", code));
        var candidate = await Host.WithDbAsync(db => db.Candidates.SingleAsync(c => db.Users.Any(u => u.Id == c.UserId && u.Email == email)));

        Assert.Equal((missing, null), (page.ErrorAt("GivenNames"), page.ErrorAt("FamilyName")));
        Assert.True(page.QuerySelector("#HasOneName")!.HasAttribute("checked"));
        Assert.Equal($"/{culture}/applications", confirmed.Headers.Location?.ToString());
        Assert.Equal(culture == "en" ? "You said that you have only one name: leave one of the two boxes empty" : "Vous avez indiqué n’avoir qu’un seul nom\u00A0: laissez vide l’un des deux champs", (await both.PageAsync()).ErrorAt("HasOneName"));
        Assert.Equal(("Sukarno", null), (candidate.Profile.GivenNames, candidate.Profile.FamilyName));
        Assert.Equal("sukarno", candidate.FamilyNameKey);
    }

    [Fact]
    public async Task Five_wrong_codes_end_the_code_but_not_the_link()
    {
        using var visitor = Host.Visitor();
        var (email, password) = (NewAddress(), NewPassword());
        using var registered = await visitor.RegisterAsync(email, password);
        var mail = (await Host.MailsToAsync(email)).Single();
        var wrong = mail.CodeIn() == "000000" ? "111111" : "000000";

        for (var tries = 0; tries < AccountToken.MostAttempts; tries++)
        {
            using var refused = await visitor.FillAsync("/en/account/confirm-email", "#code", ("Input.Code", wrong));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        using var right = await visitor.FillAsync("/en/account/confirm-email", "#code", ("Input.Code", mail.CodeIn()));
        using var link = await visitor.FillAsync(mail.LinkIn("/account/confirm-email"), "main form");

        Assert.StartsWith("This code cannot be used", (await right.PageAsync()).ErrorAt("Input.Code"), StringComparison.Ordinal);
        Assert.Equal("/en/applications", link.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_link_works_once_and_for_a_day()
    {
        using var visitor = Host.Visitor();
        var (used, expired) = (NewAddress(), NewAddress());
        using var first = await visitor.RegisterAsync(used, NewPassword());
        var usedLink = (await Host.MailsToAsync(used)).Single().LinkIn("/account/confirm-email");
        using var confirmed = await visitor.FillAsync(usedLink, "main form");
        using var other = Host.Visitor();
        using var second = await other.RegisterAsync(expired, NewPassword());
        var expiredLink = (await Host.MailsToAsync(expired)).Single().LinkIn("/account/confirm-email");
        var form = await other.OpenAsync(expiredLink);
        await EndAsync(await Host.WithDbAsync(db => db.PendingRegistrations.Where(r => r.Email == expired).Select(r => r.Id).SingleAsync()));

        using var again = await Host.Visitor().GetAsync(usedLink);
        using var late = await other.SubmitAsync(form, "main form", new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.Found, confirmed.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal("This link can no longer be used", (await late.PageAsync()).Says("h1"));
    }

    [Fact]
    public async Task An_address_with_an_account_gets_the_same_answer_the_same_work_and_another_mail()
    {
        var known = await Host.NewCandidateAsync();
        var (unknownEmail, forKnown, forUnknown) = (NewAddress(), NewPassword(), NewPassword());
        using var one = Host.Visitor();
        using var two = Host.Visitor();

        using var knownAnswer = await one.RegisterAsync(known.Email, forKnown);
        using var unknownAnswer = await two.RegisterAsync(unknownEmail, forUnknown);
        var knownPage = await one.OpenAsync("/en/account/confirm-email");
        var unknownPage = await two.OpenAsync("/en/account/confirm-email");

        Assert.Equal((unknownAnswer.StatusCode, unknownAnswer.Headers.Location), (knownAnswer.StatusCode, knownAnswer.Headers.Location));
        Assert.Equal(
            unknownPage.Says("main").Replace(unknownEmail, "", StringComparison.Ordinal),
            knownPage.Says("main").Replace(known.Email, "", StringComparison.Ordinal));
        Assert.Equal((1, 1), (CountingHasher.CountOf(forKnown), CountingHasher.CountOf(forUnknown)));
        Assert.Equal(CookieNames(unknownAnswer), CookieNames(knownAnswer));
        Assert.Equal("You already have an account", Assert.Single(await Host.MailsToAsync(known.Email)).Subject);
        using var stillOld = await Host.Visitor().SignInAsync(known.Email, known.Password);
        Assert.Equal(HttpStatusCode.Found, stillOld.StatusCode);
        using var code = await one.FillAsync("/en/account/confirm-email", "#code", ("Input.Code", "123456"));
        using var otherCode = await two.FillAsync("/en/account/confirm-email", "#code", ("Input.Code", "123456"));
        Assert.Equal((await otherCode.PageAsync()).ErrorAt("Input.Code"), (await code.PageAsync()).ErrorAt("Input.Code"));
    }

    [Theory]
    [InlineData("en", "GivenNames", "", "Enter your given names")]
    [InlineData("en", "GivenNames", "12", "Enter your given names")]
    [InlineData("en", "FamilyName", " ", "Enter your family name")]
    [InlineData("en", "Email", "", "Enter your email address")]
    [InlineData("en", "Email", "somebody@localhost", "Enter an email address in the correct format, like name@example.org")]
    [InlineData("fr", "Email", "a b@exemple.org", "Saisissez une adresse électronique au bon format, comme nom@exemple.org")]
    [InlineData("en", "Password", "", "Enter a password of at least 15 characters")]
    [InlineData("en", "Password", "fourteen chars", "This password is too short: use at least 15 characters")]
    [InlineData("fr", "Password", "trop court", "Ce mot de passe est trop court : utilisez au moins 15\u00A0caractères")]
    [InlineData("en", "Password", "password password", "This password repeats one part|Many people use this password")]
    [InlineData("en", "Password", "aaaaaaaaaaaaaaaaaaaa", "This password repeats one part or follows the keyboard")]
    [InlineData("en", "Password", "qwertyuiopasdfghjkl", "Many people use this password")]
    [InlineData("en", "Password", "Lindqvist-Ada-Maria-1999", "This password consists mostly of your name")]
    [InlineData("en", "Password", "NATO internship 2025!", "This password consists mostly of your name")]
    public async Task Each_rejected_answer_has_an_error_and_keeps_the_typed_text(string culture, string field, string typed, string message)
    {
        using var visitor = Host.Visitor();
        var answers = new Dictionary<string, string?>
        {
            ["GivenNames"] = "Ada Maria", ["FamilyName"] = "Lindqvist", ["Email"] = NewAddress(), ["Password"] = NewPassword(), [field] = typed,
        };

        using var response = await visitor.SubmitAsync(await visitor.OpenAsync($"/{culture}/account/register"), "main form", answers);
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message.Split('|'), part => page.ErrorAt(field)!.StartsWith(part.Replace(" :", "\u00A0:", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Equal(field == "FamilyName" ? typed : "Lindqvist", page.QuerySelector("#FamilyName")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#Password")!.GetAttribute("value"));
        Assert.StartsWith(culture == "en" ? "Error: " : "Erreur", page.Title, StringComparison.Ordinal);
        Assert.Empty(await Host.MailsToAsync(answers["Email"] is { Length: > 0 } email ? email : "nobody@test.example"));
    }

    [Theory]
    [InlineData("Þórsdóttir O’Neil-Đặng")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Robert'); DROP TABLE Users;--")]
    [InlineData("Παπαδάκη 花子 \U00020BB7")]
    [InlineData("‮evil‬ é")]
    public async Task Any_name_is_stored_as_it_was_typed(string name)
    {
        using var visitor = Host.Visitor();
        var email = NewAddress();

        using var response = await visitor.RegisterAsync(email, NewPassword(), family: name);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        var stored = await Host.WithDbAsync(db => db.PendingRegistrations.SingleAsync(r => r.Email == email));
        // These marks are invisible.
        Assert.Equal(name.Replace("\u202E", "", StringComparison.Ordinal).Replace("\u202C", "", StringComparison.Ordinal).Normalize(), stored.FamilyName);
    }

    [Fact]
    public async Task A_control_character_is_refused_with_a_message()
    {
        using var visitor = Host.Visitor();

        using var response = await visitor.RegisterAsync(NewAddress(), NewPassword(), family: "Lind\uFFFEqvist");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("Character 5 of this answer", (await response.PageAsync()).ErrorAt("FamilyName"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_posted_fields_change_nothing()
    {
        using var visitor = Host.Visitor();
        var email = NewAddress();

        using var response = await visitor.FillAsync(
            "/en/account/register", "main form", ("GivenNames", "Ada"), ("FamilyName", "Lindqvist"), ("Email", email), ("Password", NewPassword()),
            ("EmailConfirmed", "true"), ("Role", PortalRoles.HrLead), ("Id", Guid.Empty.ToString()));

        Assert.False(await Host.WithDbAsync(db => db.Users.AnyAsync(u => u.Email == email)));
        var code = Assert.Single(await Host.MailsToAsync(email)).CodeIn();
        using var confirmed = await visitor.FillAsync("/en/account/confirm-email", "#code", ("Input.Code", code));
        var user = await Host.WithDbAsync(db => db.Users.SingleAsync(u => u.Email == email));
        Assert.Equal([PortalRoles.IdOf(PortalRoles.Candidate)], await Host.WithDbAsync(db => db.UserRoles.Where(r => r.UserId == user.Id).Select(r => r.RoleId).ToListAsync()));
    }

    [Fact]
    public async Task The_Host_header_is_not_used_in_mails()
    {
        using var visitor = Host.Visitor();
        var email = NewAddress();
        var page = await visitor.OpenAsync("/en/account/register");
        visitor.DefaultRequestHeaders.Host = "evil.example";

        using var response = await visitor.SubmitAsync(page, "main form", new Dictionary<string, string?>
        {
            ["GivenNames"] = "Ada", ["FamilyName"] = "Lindqvist", ["Email"] = email, ["Password"] = NewPassword(),
        });
        var mail = Assert.Single(await Host.MailsToAsync(email));

        Assert.Contains("http://localhost:5080/en/account/confirm-email", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", mail.TextBody + mail.HtmlBody + mail.MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_mail_replaces_the_first_and_no_more_than_one_a_minute_is_sent()
    {
        using var visitor = Host.Visitor();
        var email = NewAddress();
        using var registered = await visitor.RegisterAsync(email, NewPassword());

        using var atOnce = await visitor.FillAsync("/en/account/confirm-email", "#new-mail");
        var afterOne = (await Host.MailsToAsync(email)).Count;
        await AMinuteAgoAsync(email);
        using var later = await visitor.FillAsync("/en/account/confirm-email", "#new-mail");
        var mails = await Host.MailsToAsync(email);
        var page = await visitor.OpenAsync("/en/account/confirm-email");

        Assert.Equal(1, afterOne);
        Assert.Equal(2, mails.Count(mail => mail.Subject == "Confirm your email address"));
        Assert.Equal("We have sent a new email", page.Says(".message h2"));
    }

    // Simulates that the mails of an address were requested earlier.
    private static Task<int> AMinuteAgoAsync(string email) => Host.WithDbAsync(db => db.AccountTokens
        .Where(t => db.PendingRegistrations.Any(r => r.Id == t.RegistrationId && r.Email == email))
        .ExecuteUpdateAsync(set => set.SetProperty(t => t.CreatedAt, PortalHost.Now.AddMinutes(-2))));

    // Simulates that the registration has expired.
    private static Task EndAsync(Guid registrationId) => Host.WithDbAsync(async db =>
    {
        await db.PendingRegistrations.Where(r => r.Id == registrationId).ExecuteUpdateAsync(set => set.SetProperty(r => r.ExpiresAt, PortalHost.Now));
        await db.AccountTokens.Where(t => t.RegistrationId == registrationId).ExecuteUpdateAsync(set => set.SetProperty(t => t.ExpiresAt, PortalHost.Now));
    });

    private static List<string> CookieNames(HttpResponseMessage response) =>
        [.. response.Headers.GetValues("Set-Cookie").Select(cookie => $"{cookie.Split('=')[0]} {string.Join(';', cookie.Split(';')[1..])}").Order(StringComparer.Ordinal)];
}
