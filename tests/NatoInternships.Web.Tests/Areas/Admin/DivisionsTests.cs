using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Account;
using NatoInternships.Web.Tests.Areas.Divisions;
using static NatoInternships.Web.Tests.Areas.Account.AccountForms;

namespace NatoInternships.Web.Tests.Areas.Admin;

/// <summary>Leads add divisions, correct their names and make members; officers read.</summary>
public sealed class DivisionsTests
{
    private static readonly PortalHost Host = PortalHost.Current;

    private static int last = 100;

    [Theory]
    [InlineData("en", "The division was added")]
    [InlineData("fr", "La division a été ajoutée")]
    public async Task A_lead_adds_a_division_and_corrects_its_names(string culture, string done)
    {
        using var lead = await StaffAsync(PortalRoles.HrLead);
        var code = NewCode();

        using var added = await NewAsync(lead, code.ToLowerInvariant(), culture: culture);
        var page = await lead.OpenAsync(added.Headers.Location!.OriginalString);
        var names = page.QuerySelector("a[href$='/names']")!.GetAttribute("href")!;
        using var renamed = await lead.FillAsync(names, "main form", ("Input.NameEn", "Better name"), ("Input.NameFr", "Meilleur nom"));
        using var again = await NewAsync(lead, code);
        var list = await lead.OpenAsync($"/{culture}/admin/divisions");

        Assert.Equal(done, page.Says(".message h2"));
        Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);
        Assert.Equal("Another division has this code", (await again.PageAsync()).ErrorAt("Input.Code"));
        Assert.Contains(culture == "fr" ? "Meilleur nom" : "Better name", list.Says("main"), StringComparison.Ordinal);
        Assert.Contains(code, list.Says("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Code", "", "The code must be up to 12 letters and figures, and start with a letter")]
    [InlineData("Code", "TOO-LONG-AND-ODD", "The code must be up to 12 letters and figures, and start with a letter")]
    [InlineData("Code", "ÉTÉ", "The code must be up to 12 letters and figures, and start with a letter")]
    [InlineData("NameEn", "", "Enter the name in English")]
    [InlineData("NameFr", " ", "Enter the name in French")]
    public async Task A_division_that_cannot_be_stored_is_refused(string field, string typed, string message)
    {
        using var lead = await StaffAsync(PortalRoles.HrLead);

        using var answer = await NewAsync(lead, field == "Code" ? typed : NewCode(), field == "Code" ? null : field, typed);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(message, (await answer.PageAsync()).ErrorAt($"Input.{field}"));
    }

    [Fact]
    public async Task An_officer_reads_and_changes_nothing()
    {
        var division = await ADivision.MakeAsync();
        using var officer = await StaffAsync(PortalRoles.HrOfficer);

        var page = await officer.OpenAsync($"/en/admin/divisions/{division.Id}");
        using var add = await officer.GetAsync($"/en/admin/divisions/{division.Id}/members");
        using var names = await officer.GetAsync($"/en/admin/divisions/{division.Id}/names");

        Assert.Contains(division.Account.Email, page.Says("tbody"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main a[href*='/members'], main a[href$='/names'], main form"));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (add.StatusCode, names.StatusCode));
    }

    [Fact]
    public async Task A_person_is_added_by_address_and_works_at_the_next_click()
    {
        var division = await ADivision.MakeAsync();
        var account = await Host.NewStaffAsync(PortalRoles.DivisionMember);
        using var lead = await StaffAsync(PortalRoles.HrLead);
        using var person = Host.Client(account);
        var before = await person.OpenAsync("/en/divisions");

        using var added = await AddAsync(lead, division, account.Email.ToUpperInvariant());
        var after = await person.OpenAsync("/en/divisions");
        using var again = await AddAsync(lead, division, account.Email);

        Assert.Contains("You do not belong to a division", before.Says("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Contains(division.Code, after.Says(".staff-head"), StringComparison.Ordinal);
        Assert.Equal("This person is a member of the division already", (await again.PageAsync()).ErrorAt("Input.Person"));
    }

    [Fact]
    public async Task Of_several_people_with_a_name_the_lead_chooses_one()
    {
        var division = await ADivision.MakeAsync();
        var name = $"Kim {Guid.NewGuid():N}";
        var (one, two) = (await NamedAsync(name), await NamedAsync(name));
        using var lead = await StaffAsync(PortalRoles.HrLead);

        using var asked = await AddAsync(lead, division, name[..20].ToUpperInvariant());
        var page = await asked.PageAsync();
        using var added = await lead.SubmitAsync(page, "main form", new Dictionary<string, string?> { ["Input.UserId"] = $"{two.UserId}" });

        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
        Assert.Equal(2, page.QuerySelectorAll("input[name='Input.UserId']").Length);
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Equal(new[] { division.Account.UserId, two.UserId }.Order(), (await MembersAsync(division)).Order());
        Assert.DoesNotContain(one.UserId, await MembersAsync(division));
    }

    [Theory]
    [InlineData(PortalRoles.HrOfficer)]
    [InlineData(PortalRoles.Candidate)]
    public async Task An_account_without_the_role_is_not_added(string role)
    {
        var division = await ADivision.MakeAsync();
        var account = role == PortalRoles.Candidate ? await Host.NewCandidateAsync() : await Host.NewStaffAsync(role);
        using var lead = await StaffAsync(PortalRoles.HrLead);

        using var byAddress = await AddAsync(lead, division, account.Email);
        using var byId = await AddAsync(lead, division, account.Email, account.UserId);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (byAddress.StatusCode, byId.StatusCode));
        Assert.StartsWith("No account with the role", (await byAddress.PageAsync()).ErrorAt("Input.Person"), StringComparison.Ordinal);
        Assert.Equal([division.Account.UserId], await MembersAsync(division));
    }

    [Fact]
    public async Task An_invited_person_is_a_member_when_the_invitation_is_accepted()
    {
        var division = await ADivision.MakeAsync();
        using var lead = await StaffAsync(PortalRoles.HrLead);
        var (email, password) = (NewAddress(), NewPassword());

        using var invited = await lead.FillAsync(
            $"/en/admin/divisions/{division.Id}/members/invite", "main form", ("Input.DisplayName", "Jo Newcomer"), ("Input.Email", email), ("Input.Language", "en"), ("Input.Role", "Head"));
        var page = await lead.OpenAsync(invited.Headers.Location!.OriginalString);
        using var visitor = Host.Visitor();
        using var saved = await visitor.FillAsync(Assert.Single(await Host.MailsToAsync(email)).LinkIn("/account/invitation"), "main form", ("Password", password));
        var id = await Host.WithDbAsync(db => db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync());
        using var member = Host.Client(new TestAccount(id, Guid.Empty, email, password));
        var start = await member.OpenAsync("/en/divisions");
        using var twice = await lead.FillAsync(
            $"/en/admin/divisions/{division.Id}/members/invite", "main form", ("Input.DisplayName", "Jo Newcomer"), ("Input.Email", email), ("Input.Language", "en"), ("Input.Role", "Head"));

        Assert.Contains("The invitation was sent", page.Says(".message h2"), StringComparison.Ordinal);
        Assert.Contains("Invited", page.Says("tbody"), StringComparison.Ordinal);
        Assert.Contains("Head of", start.Says(".staff-head"), StringComparison.Ordinal);
        Assert.Equal("A member of staff has this address. Add this person as a member instead", (await twice.PageAsync()).ErrorAt("Input.Email"));
    }

    [Fact]
    public async Task A_membership_ends_at_the_end_of_a_day_or_now_and_can_begin_again()
    {
        var division = await ADivision.MakeAsync();
        using var lead = await StaffAsync(PortalRoles.HrLead);
        var path = $"/en/admin/divisions/{division.Id}/members/{division.Account.UserId}";

        using var past = await lead.FillAsync(path, "main form", ("Input.End", "day"), ("Input.Day.Day", "3"), ("Input.Day.Month", "6"), ("Input.Day.Year", "2025"));
        using var onDay = await lead.FillAsync(path, "main form", ("Input.Role", "Head"), ("Input.End", "day"), ("Input.Day.Day", "4"), ("Input.Day.Month", "6"), ("Input.Day.Year", "2025"));
        var end = await EndAsync(division);
        using var still = await division.Client.GetAsync("/en/divisions/needs");
        using var now = await lead.FillAsync(path, "main form", ("Input.Role", "Head"), ("Input.End", "now"));
        using var gone = await division.Client.GetAsync("/en/divisions/needs");
        using var late = await lead.GetAsync(path);
        using var back = await AddAsync(lead, division, division.Account.Email);
        using var again = await division.Client.GetAsync("/en/divisions/needs");

        Assert.Equal(HttpStatusCode.BadRequest, past.StatusCode);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (onDay.StatusCode, still.StatusCode));
        Assert.Equal(new DateTimeOffset(2025, 6, 4, 22, 0, 0, TimeSpan.Zero), end); // Midnight in Brussels.
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.NotFound), (now.StatusCode, gone.StatusCode, late.StatusCode));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (back.StatusCode, again.StatusCode));
        var actions = await Host.WithDbAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == division.Account.UserId && entry.Action.StartsWith("member")).Select(entry => entry.Action).ToListAsync());
        Assert.Equal([AuditActions.MemberAdded, AuditActions.MembershipChanged, AuditActions.MembershipEnded], actions.Order());
    }

    [Fact]
    public async Task Losing_the_role_ends_the_memberships()
    {
        var division = await ADivision.MakeAsync();
        using var lead = await StaffAsync(PortalRoles.HrLead);

        using var changed = await lead.FillAsync($"/en/admin/staff/{division.Account.UserId}", "main form", ("Input.DisplayName", "Alex Other"), ("Input.Roles", PortalRoles.Auditor));

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(PortalHost.Now, await EndAsync(division));
    }

    [Fact]
    public async Task Sixteen_leads_who_add_one_person_make_one_membership()
    {
        var division = await ADivision.MakeAsync();
        var account = await Host.NewStaffAsync(PortalRoles.DivisionMember);
        using var lead = await StaffAsync(PortalRoles.HrLead);
        var page = await lead.OpenAsync($"/en/admin/divisions/{division.Id}/members");

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => lead.SubmitAsync(page, "main form", new Dictionary<string, string?> { ["Input.Person"] = account.Email })));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.All(answers, answer => Assert.True((int)answer.StatusCode < 500));
        Assert.Equal(2, (await MembersAsync(division)).Count);
    }

    [Fact]
    public async Task Members_find_their_divisions_in_their_data()
    {
        var division = await ADivision.MakeAsync();

        var page = await division.Client.OpenAsync("/en/account/data");
        var file = JsonDocument.Parse(await division.Client.GetStringAsync(new Uri("/en/account/data/download", UriKind.Relative)));

        Assert.Contains(division.Code, page.Says("main"), StringComparison.Ordinal);
        Assert.Equal(division.Code, file.RootElement.GetProperty("Divisions")[0].GetProperty("Division").GetString());
    }

    [Fact]
    public async Task A_division_that_is_missing_is_not_found()
    {
        using var lead = await StaffAsync(PortalRoles.HrLead);

        foreach (var path in new[] { "", "/names", "/members", "/members/invite", $"/members/{Guid.NewGuid()}" })
        {
            using var answer = await lead.GetAsync($"/en/admin/divisions/{Guid.NewGuid()}{path}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static async Task<HttpClient> StaffAsync(string role) => Host.Client(await Host.NewStaffAsync(role));

    private static string NewCode() => $"N{Interlocked.Increment(ref last)}{Guid.NewGuid():N}"[..12].ToUpperInvariant();

    private static Task<HttpResponseMessage> NewAsync(HttpClient lead, string code, string? field = null, string? typed = null, string culture = "en") => lead.FillAsync(
        $"/{culture}/admin/divisions/new", "main form", ("Input.OrganisationId", $"{Organisations.InternationalStaff}"), ("Input.Code", code),
        ("Input.NameEn", field == "NameEn" ? typed : "A division"), ("Input.NameFr", field == "NameFr" ? typed : "Une division"));

    private static async Task<HttpResponseMessage> AddAsync(HttpClient lead, ADivision division, string person, Guid? userId = null) => await lead.SubmitAsync(
        await lead.OpenAsync($"/en/admin/divisions/{division.Id}/members"), "main form",
        new Dictionary<string, string?> { ["Input.Person"] = person, ["Input.UserId"] = userId?.ToString() });

    private static async Task<TestAccount> NamedAsync(string name)
    {
        var account = await Host.NewStaffAsync(PortalRoles.DivisionMember);
        await Host.WithDbAsync(async db =>
        {
            (await db.Users.SingleAsync(user => user.Id == account.UserId)).DisplayName = name;
            await db.SaveChangesAsync();
        });

        return account;
    }

    private static Task<List<Guid>> MembersAsync(ADivision division) =>
        Host.WithDbAsync(db => db.DivisionMembers.Where(member => member.DivisionId == division.Id && member.EndsAt == null).Select(member => member.UserId).ToListAsync());

    private static Task<DateTimeOffset?> EndAsync(ADivision division) => Host.WithDbAsync(db => db.DivisionMembers
        .Where(member => member.DivisionId == division.Id && member.UserId == division.Account.UserId).Select(member => member.EndsAt).SingleAsync());
}
