using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Account;
using NatoInternships.Web.UseCases.Accounts;
using NatoInternships.Web.UseCases.Staff;
using static NatoInternships.Web.Tests.Areas.Account.AccountForms;

namespace NatoInternships.Web.Tests.Areas.Admin;

public sealed class StaffTests
{
    private static readonly PortalHost Host = PortalHost.Current;

    private static readonly Dictionary<string, string?> Nothing = [];

    [Theory]
    [InlineData("en", "Your account for the NATO internships portal")]
    [InlineData("fr", "Votre compte sur le portail des stages de l’OTAN")]
    public async Task An_invited_officer_chooses_a_password_sets_up_the_app_and_lands_on_the_office(string culture, string subject)
    {
        using var lead = Host.Client(await Host.NewStaffAsync(PortalRoles.HrLead));
        var (email, password) = (NewAddress(), NewPassword());
        using var invited = await InviteAsync(lead, email, culture, [PortalRoles.HrOfficer]);
        var mail = Assert.Single(await Host.MailsToAsync(email));
        var link = mail.LinkIn("/account/invitation");
        using var visitor = Host.Visitor();
        using var saved = await visitor.FillAsync(link, "main form", ("Password", password));
        using var again = await visitor.GetAsync(link);
        var account = new TestAccount(await IdOfAsync(email), Guid.Empty, email, password);
        await visitor.SetUpAppAsync(account, culture);
        using var start = await visitor.GetAsync($"/{culture}/admin");
        using var staff = await visitor.GetAsync($"/{culture}/admin/staff");
        var row = await lead.OpenAsync($"/en/admin/staff?q={Uri.EscapeDataString(email)}");

        Assert.Equal(HttpStatusCode.Found, invited.StatusCode);
        Assert.Equal(subject, mail.Subject);
        Assert.Equal($"/{culture}/account/sign-in", saved.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (start.StatusCode, staff.StatusCode));
        Assert.Contains("Active", row.Says("tbody tr"), StringComparison.Ordinal);
        Assert.Contains("Jo Newcomer", (await start.PageAsync()).Says("header"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_is_refused_for_an_address_that_has_an_account()
    {
        using var lead = Host.Client(await Host.NewStaffAsync(PortalRoles.HrLead));
        var (staff, candidate) = (await Host.NewStaffAsync(PortalRoles.Auditor), await Host.NewCandidateAsync());

        using var asStaff = await InviteAsync(lead, staff.Email.ToUpperInvariant(), "en", [PortalRoles.HrOfficer]);
        using var asCandidate = await InviteAsync(lead, candidate.Email, "en", [PortalRoles.HrOfficer]);
        using var empty = await InviteAsync(lead, "nobody", "en", [], name: "");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (asStaff.StatusCode, asCandidate.StatusCode));
        Assert.Contains("A member of staff has this address already", (await asStaff.PageAsync()).Says("main"), StringComparison.Ordinal);
        Assert.Contains("This is the address of a candidate", (await asCandidate.PageAsync()).Says("main"), StringComparison.Ordinal);
        Assert.Equal(3, (await empty.PageAsync()).QuerySelectorAll(".error-summary li").Length);
        Assert.Empty(await Host.MailsToAsync(candidate.Email));
    }

    [Fact]
    public async Task Sixteen_invitations_of_one_address_make_one_account()
    {
        using var lead = Host.Client(await Host.NewStaffAsync(PortalRoles.HrLead));
        var email = NewAddress();
        var page = await lead.OpenAsync("/en/admin/staff/invite");

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => lead.SubmitAsync(page, "main form", Invitation(email, "en", [PortalRoles.Auditor], "Jo Newcomer"))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Found);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.Found), answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
        Assert.Single(await Host.MailsToAsync(email));
    }

    [Fact]
    public async Task A_second_invitation_replaces_the_first_link()
    {
        using var lead = Host.Client(await Host.NewStaffAsync(PortalRoles.HrLead));
        var email = NewAddress();
        using var invited = await InviteAsync(lead, email, "en", [PortalRoles.HrOfficer]);
        var first = Assert.Single(await Host.MailsToAsync(email)).LinkIn("/account/invitation");
        var page = await lead.OpenAsync($"/en/admin/staff/{await IdOfAsync(email)}");

        using var tooSoon = await lead.SubmitAsync(page, "#invitation", Nothing);
        await Host.WithDbAsync(db => db.AccountTokens.Where(token => db.Users.Any(u => u.Id == token.UserId && u.Email == email))
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.CreatedAt, PortalHost.Now.AddMinutes(-2))));
        using var again = await lead.SubmitAsync(page, "#invitation", Nothing);
        using var old = await Host.Visitor().GetAsync(first);
        var second = Assert.Single((await Host.MailsToAsync(email)).Select(mail => mail.LinkIn("/account/invitation")), link => link != first);
        using var fresh = await Host.Visitor().GetAsync(second);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.OK), (old.StatusCode, fresh.StatusCode));
        Assert.Equal(2, (await Host.MailsToAsync(email)).Count);
    }

    [Fact]
    public async Task Other_roles_end_the_sessions_and_a_new_name_does_not()
    {
        using var lead = Host.Client(await Host.NewStaffAsync(PortalRoles.HrLead));
        var account = await Host.NewStaffAsync(PortalRoles.HrOfficer);
        using var officer = Host.Client(account);
        var address = $"/en/admin/staff/{account.UserId}";

        using var renamed = await lead.FillAsync(address, "main form", ("Input.DisplayName", "Alex Other"), ("Input.Roles", PortalRoles.HrOfficer));
        using var still = await officer.GetAsync("/en/admin");
        using var changed = await lead.FillAsync(address, "main form", ("Input.DisplayName", "Alex Other"), ("Input.Roles", PortalRoles.Auditor));
        using var ended = await officer.GetAsync("/en/admin");

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.OK), (renamed.StatusCode, still.StatusCode));
        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (changed.StatusCode, ended.StatusCode));
        Assert.Equal("Alex Other", (await lead.OpenAsync(address)).QuerySelector("h1")!.TextContent);
        Assert.Equal([PortalRoles.IdOf(PortalRoles.Auditor)], await RolesOfAsync(account.UserId));
    }

    [Fact]
    public async Task Two_leads_who_change_one_account_do_not_overwrite_each_other()
    {
        using var lead = Host.Client(await Host.NewStaffAsync(PortalRoles.HrLead));
        var account = await Host.NewStaffAsync(PortalRoles.HrOfficer);
        var (mine, theirs) = (await lead.OpenAsync($"/en/admin/staff/{account.UserId}"), await lead.OpenAsync($"/en/admin/staff/{account.UserId}"));

        using var first = await lead.SubmitAsync(theirs, "main form", new Dictionary<string, string?> { ["Input.DisplayName"] = "Theirs", ["Input.Roles"] = PortalRoles.Auditor });
        using var second = await lead.SubmitAsync(mine, "main form", new Dictionary<string, string?> { ["Input.DisplayName"] = "Mine", ["Input.Roles"] = PortalRoles.HrLead });

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Equal([PortalRoles.IdOf(PortalRoles.Auditor)], await RolesOfAsync(account.UserId));
    }

    [Fact]
    public async Task Disabling_ending_sessions_and_removing_the_app_are_one_button_each()
    {
        using var lead = Host.Client(await Host.NewStaffAsync(PortalRoles.HrLead));
        var account = await Host.NewStaffAsync(PortalRoles.HrOfficer);
        using var officer = Host.Visitor();
        await officer.SetUpAppAsync(account);
        var address = $"/en/admin/staff/{account.UserId}";

        using var ended = await lead.SubmitAsync(await lead.OpenAsync(address), "#end-sessions", Nothing);
        using var out1 = await officer.GetAsync("/en/admin");
        using var removed = await lead.SubmitAsync(await lead.OpenAsync(address), "#reset-second-factor", Nothing);
        using var oldPassword = await Host.Visitor().SignInAsync(account.Email, account.Password);
        var password = NewPassword();
        var link = (await Host.MailsToAsync(account.Email)).Single(mail => mail.Subject == "Your authenticator app was removed").LinkIn("/account/invitation");
        using var chosen = await Host.Visitor().FillAsync(link, "main form", ("Password", password));
        using var setUpAgain = await Host.Visitor().SignInAsync(account.Email, password);
        using var disabled = await lead.SubmitAsync(await lead.OpenAsync(address), "#disable", Nothing);
        using var refused = await Host.Visitor().SignInAsync(account.Email, password);
        using var enabled = await lead.SubmitAsync(await lead.OpenAsync(address), "#enable", Nothing);
        using var back = await Host.Visitor().SignInAsync(account.Email, password);

        Assert.Equal(HttpStatusCode.Found, out1.StatusCode);
        Assert.Equal($"/en{SecondFactorForms.SetUp}", setUpAgain.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, oldPassword.StatusCode); // The password alone sets up no other app.
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Found), (refused.StatusCode, back.StatusCode));
    }

    [Fact]
    public async Task The_last_lead_cannot_leave_and_of_two_who_remove_each_other_one_stays()
    {
        await using var host = PortalHost.Apart(withDemonstration: false);
        var (one, two) = (await host.NewStaffAsync(PortalRoles.HrLead), await host.NewStaffAsync(PortalRoles.HrLead));
        using var lead = host.Client(one);
        var outcomes = await Task.WhenAll(DisableAsync(host, one, two), DisableAsync(host, two, one));
        var left = await host.WithDbAsync(db => db.Users.Where(user => !user.IsDisabled).Select(user => user.Id).ToListAsync());
        var last = Assert.Single(left);
        using var client = host.Client(last == one.UserId ? one : two);
        var page = await client.OpenAsync($"/en/admin/staff/{last}");

        using var disabled = await client.SubmitAsync(page, "#disable", Nothing);
        using var demoted = await client.SubmitAsync(page, "main form", new Dictionary<string, string?> { ["Input.DisplayName"] = "Last", ["Input.Roles"] = PortalRoles.Auditor });

        Assert.Single(outcomes, outcome => outcome == SetAccessOutcome.Changed);
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.BadRequest), (disabled.StatusCode, demoted.StatusCode));
        Assert.Contains("The last lead cannot be disabled", (await disabled.PageAsync()).Says("main"), StringComparison.Ordinal);
        Assert.Contains("The Internship Office needs at least one lead", (await demoted.PageAsync()).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_gives_themselves_no_role()
    {
        var account = await Host.NewStaffAsync(PortalRoles.HrLead);
        using var lead = Host.Client(account);
        var page = await lead.OpenAsync($"/en/admin/staff/{account.UserId}");
        page.QuerySelector($"[name='Input.Roles'][value={PortalRoles.AccommodationOfficer}]")!.SetAttribute("checked", "");

        using var refused = await lead.SubmitAsync(page, "main form", new Dictionary<string, string?> { ["Input.DisplayName"] = "Me" });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Another lead must give you a role", (await refused.PageAsync()).Says("main"), StringComparison.Ordinal);
        Assert.Equal([PortalRoles.IdOf(PortalRoles.HrLead)], await RolesOfAsync(account.UserId));
    }

    [Fact]
    public async Task Two_leads_who_were_both_allowed_to_leave_cannot_both_save()
    {
        await using var host = PortalHost.Apart(withDemonstration: false);
        var (one, two) = (await host.NewStaffAsync(PortalRoles.HrLead), await host.NewStaffAsync(PortalRoles.HrLead));
        await using var mine = host.Services.CreateAsyncScope();
        await using var theirs = host.Services.CreateAsyncScope();
        var (first, second) = (await LeavingAsync(mine, two), await LeavingAsync(theirs, one));

        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    [Fact]
    public async Task The_page_of_a_candidate_or_of_nobody_is_not_found()
    {
        using var lead = Host.Client(await Host.NewStaffAsync(PortalRoles.HrLead));
        var candidate = await Host.NewCandidateAsync();

        using var foreign = await lead.GetAsync($"/en/admin/staff/{candidate.UserId}");
        using var missing = await lead.GetAsync($"/en/admin/staff/{Guid.NewGuid()}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, missing.StatusCode));
    }

    [Fact]
    public async Task The_list_has_pages_and_is_searched_by_name_address_and_role()
    {
        await using var host = PortalHost.Apart(withDemonstration: false);
        using var lead = host.Client(await host.NewStaffAsync(PortalRoles.HrLead));
        for (var count = 0; count < 52; count++)
        {
            await host.NewStaffAsync(PortalRoles.Auditor);
        }

        var first = await lead.OpenAsync("/en/admin/staff?rows=50");
        var second = await lead.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var back = await lead.OpenAsync(second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        var leads = await lead.OpenAsync($"/en/admin/staff?role={PortalRoles.HrLead}");
        var nobody = await lead.OpenAsync("/en/admin/staff?q=%25_nobody");

        Assert.Equal((50, 3), (first.QuerySelectorAll("tbody tr").Length, second.QuerySelectorAll("tbody tr").Length));
        Assert.Null(second.QuerySelector("a[rel=next]"));
        Assert.Equal(first.Says("tbody"), back.Says("tbody"));
        Assert.Null(back.QuerySelector("a[rel=prev]"));
        Assert.Contains("50 of 53 accounts", first.Says(".keyset"), StringComparison.Ordinal);
        Assert.DoesNotContain("@", second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!, StringComparison.Ordinal);
        Assert.Single(leads.QuerySelectorAll("tbody tr"));
        Assert.Empty(nobody.QuerySelectorAll("tbody tr"));
    }

    private static async Task<PortalDbContext> LeavingAsync(AsyncServiceScope scope, TestAccount account)
    {
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var user = await db.Users.SingleAsync(user => user.Id == account.UserId);
        Assert.True(await scope.ServiceProvider.GetRequiredService<LastLeadGuard>().MayLeaveAsync(user, CancellationToken.None));
        user.IsDisabled = true;

        return db;
    }

    private static async Task<SetAccessOutcome> DisableAsync(PortalHost host, TestAccount actor, TestAccount target)
    {
        await using var scope = host.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<SetAccountAccess>().ExecuteAsync(actor.UserId, target.UserId, isDisabled: true, CancellationToken.None);
    }

    private static async Task<HttpResponseMessage> InviteAsync(HttpClient lead, string email, string culture, string[] roles, string name = "Jo Newcomer") =>
        await lead.SubmitAsync(await lead.OpenAsync("/en/admin/staff/invite"), "main form", Invitation(email, culture, roles, name));

    private static Dictionary<string, string?> Invitation(string email, string culture, string[] roles, string name)
    {
        var answers = new Dictionary<string, string?> { ["DisplayName"] = name, ["Email"] = email, ["Language"] = culture };
        if (roles.Length > 0)
        {
            answers["Roles"] = roles[0];
        }

        return answers;
    }

    private static Task<Guid> IdOfAsync(string email) => Host.WithDbAsync(db => db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync());

    private static Task<List<Guid>> RolesOfAsync(Guid userId) => Host.WithDbAsync(db => db.UserRoles.Where(role => role.UserId == userId).Select(role => role.RoleId).ToListAsync());
}
