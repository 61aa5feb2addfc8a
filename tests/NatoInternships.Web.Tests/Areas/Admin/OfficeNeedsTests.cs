using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Account;
using NatoInternships.Web.Tests.Areas.Divisions;
using static NatoInternships.Web.Tests.Areas.Divisions.ADivision;

namespace NatoInternships.Web.Tests.Areas.Admin;

/// <summary>The Internship Office approves a need, asks back, closes it, and adds places.</summary>
public sealed class OfficeNeedsTests
{
    private static readonly PortalHost Host = PortalHost.Current;

    [Fact]
    public async Task An_approved_need_has_its_places_and_each_member_gets_one_mail()
    {
        var (division, id) = await AskedAsync();
        using var colleague = await division.ColleagueAsync();
        using var officer = await OfficerAsync();

        using var approved = await OfficeAsync(officer, id, "#approve");
        var page = await officer.OpenAsync($"/en/admin/needs/{id}");
        var theirs = await OpenAsync(division.Client, id);
        var stored = await division.StoredAsync(id);

        Assert.Equal("The need is approved", page.Says(".message h2"));
        Assert.Equal([1, 2], stored.PlaceRows.Select(place => place.PlaceNo).Order());
        Assert.All(stored.PlaceRows, place => Assert.Equal(division.Id, place.DivisionId));
        Assert.Contains("Approved", theirs.Says(".staff-head"), StringComparison.Ordinal);
        Assert.Contains("Approved, by the Internship Office", theirs.Says(".history"), StringComparison.Ordinal);
        var mail = Assert.Single(await Host.MailsToAsync(division.Account.Email));
        Assert.Equal($"{division.Code}: your need for interns was approved", mail.Subject);
        Assert.Contains($"/en/divisions/needs/{id}", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("letters", mail.TextBody, StringComparison.Ordinal); // What a member typed stays on the page.
        Assert.Equal(2, await MailsAsync(id, MailTemplates.NeedApproved));
    }

    [Theory]
    [InlineData("en", "The Internship Office asks")]
    [InlineData("fr", "Le Bureau des stages demande")]
    public async Task A_question_goes_to_the_division_which_answers_and_sends_again(string culture, string title)
    {
        var (division, id) = await AskedAsync();
        using var officer = await OfficerAsync();

        using var empty = await OfficeAsync(officer, id, "#refer-back", ("Input.Question", " "));
        using var long1 = await OfficeAsync(officer, id, "#refer-back", ("Input.Question", new string('x', 10_000)));
        using var asked = await OfficeAsync(officer, id, "#refer-back", ("Input.Question", "Is March too early?"));
        var page = await OpenAsync(division.Client, id, culture);
        using var again = await division.Client.SubmitAsync(await division.Client.OpenAsync($"/en/divisions/needs/{id}/edit"), "#need", new Dictionary<string, string?> { ["Input.IntakeId"] = $"{division.Call.September.Id}", ["then"] = "send" });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (empty.StatusCode, long1.StatusCode, asked.StatusCode));
        Assert.Equal("Enter the question", (await empty.PageAsync()).ErrorAt("Input.Question"));
        Assert.Equal("This text must have at most 600 characters", (await long1.PageAsync()).ErrorAt("Input.Question"));
        Assert.Contains(title, page.Says("main"), StringComparison.Ordinal);
        Assert.Contains("Is March too early?", page.Says("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal((NeedState.Asked, null, division.Call.September.Id), ((await division.StoredAsync(id)).State, (await division.StoredAsync(id)).Question, (await division.StoredAsync(id)).IntakeId));
    }

    [Theory]
    [InlineData("en", "a question about your need for interns")]
    [InlineData("fr", "une question sur votre besoin de stagiaires")]
    public async Task The_mail_of_a_question_is_in_the_language_of_the_member(string culture, string subject)
    {
        var (division, id) = await AskedAsync();
        await Host.WithDbAsync(async db =>
        {
            (await db.Users.SingleAsync(user => user.Id == division.Account.UserId)).Language = culture == "fr" ? Domain.Values.Language.French : Domain.Values.Language.English;
            await db.SaveChangesAsync();
        });
        using var officer = await OfficerAsync();

        using var asked = await OfficeAsync(officer, id, "#refer-back", ("Input.Question", "Is March too early?"));
        var mail = Assert.Single(await Host.MailsToAsync(division.Account.Email));

        Assert.EndsWith(subject, mail.Subject, StringComparison.Ordinal);
        Assert.Contains($"/{culture}/divisions/needs/{id}", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("too early", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_member_gets_no_mail()
    {
        var (division, id) = await AskedAsync();
        using var officer = await OfficerAsync();
        var page = await officer.OpenAsync($"/en/admin/needs/{id}");
        using var approved = await officer.SubmitAsync(page, "#approve", new Dictionary<string, string?>());

        await division.RemoveAsync();

        Assert.Empty(await Host.MailsToAsync(division.Account.Email));
    }

    [Fact]
    public async Task An_approval_after_the_division_changed_the_need_is_refused()
    {
        var (division, id) = await AskedAsync();
        using var officer = await OfficerAsync();
        var seen = await officer.OpenAsync($"/en/admin/needs/{id}");
        using var back = await division.Client.SubmitAsync(await OpenAsync(division.Client, id), "#take-back", new Dictionary<string, string?>());
        using var whileTaken = await officer.SubmitAsync(seen, "#approve", new Dictionary<string, string?>());
        using var changed = await division.Client.SubmitAsync(await division.Client.OpenAsync($"/en/divisions/needs/{id}/edit"), "#need", new Dictionary<string, string?> { ["Input.Places"] = "9", ["then"] = "send" });

        using var late = await officer.SubmitAsync(seen, "#approve", new Dictionary<string, string?>());
        using var question = await officer.SubmitAsync(seen, "#refer-back", new Dictionary<string, string?> { ["Input.Question"] = "Only two?" });
        var page = await question.PageAsync();

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict), (whileTaken.StatusCode, late.StatusCode, question.StatusCode));
        Assert.Contains("9 places", page.Says(".need-facts"), StringComparison.Ordinal);
        Assert.Equal("Only two?", page.GetElementById("Input_Question")!.TextContent.Trim());
        Assert.Empty((await division.StoredAsync(id)).PlaceRows);
        using var now = await officer.SubmitAsync(page, "#approve", new Dictionary<string, string?>());
        Assert.Equal(9, (await division.StoredAsync(id)).PlaceRows.Count);
    }

    [Fact]
    public async Task Closing_twice_says_so_and_keeps_the_reason()
    {
        var (division, id) = await AskedAsync();
        using var officer = await OfficerAsync();
        var seen = await officer.OpenAsync($"/en/admin/needs/{id}");
        using var first = await OfficeAsync(officer, id, "#close", ("Input.Reason", "No budget."));

        using var second = await officer.SubmitAsync(seen, "#close", new Dictionary<string, string?> { ["Input.Reason"] = "Twice." });
        var page = await second.PageAsync();
        var theirs = await OpenAsync(division.Client, id);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Equal("This need was already closed", page.Says(".message[role=alert] h2"));
        Assert.Contains("Twice.", page.Says(".message[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("Closed by the Internship Office", theirs.Says("main"), StringComparison.Ordinal);
        Assert.Contains("No budget.", theirs.Says("main"), StringComparison.Ordinal);
        Assert.Equal(1, await MailsAsync(id, MailTemplates.NeedClosed));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("1")]
    [InlineData("21")]
    [InlineData("three")]
    [InlineData("")]
    public async Task Places_are_only_raised_up_to_twenty(string typed)
    {
        var (division, id) = await AskedAsync();
        using var officer = await OfficerAsync();
        using var approved = await OfficeAsync(officer, id, "#approve");

        using var refused = await OfficeAsync(officer, id, "#places", ("Input.Places", typed));
        var page = await refused.PageAsync();
        using var raised = await officer.SubmitAsync(page, "#places", new Dictionary<string, string?> { ["Input.Places"] = "4" });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (refused.StatusCode, raised.StatusCode));
        Assert.Equal("The new number of places must be a figure from 3 to 20", page.ErrorAt("Input.Places"));
        Assert.Equal(4, (await division.StoredAsync(id)).PlaceRows.Count);
    }

    [Fact]
    public async Task A_need_for_a_cancelled_notice_is_not_approved()
    {
        var (division, id) = await AskedAsync();
        await Host.WithDbAsync(async db =>
        {
            (await db.Vacancies.SingleAsync(v => v.Id == division.Vacancy.Id)).Cancel(PortalHost.Now);
            await db.SaveChangesAsync();
        });
        using var officer = await OfficerAsync();

        using var answer = await OfficeAsync(officer, id, "#approve");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("The notice of this need was cancelled", (await answer.PageAsync()).Says(".message[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(NeedState.Asked, (await division.StoredAsync(id)).State);
    }

    [Fact]
    public async Task An_officer_who_is_a_member_of_the_division_does_not_approve_its_need()
    {
        var (division, id) = await AskedAsync();
        var account = await Host.NewStaffAsync(PortalRoles.HrLead);
        await division.JoinAsync(account);
        using var officer = Host.Client(account);

        using var answer = await OfficeAsync(officer, id, "#approve");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("You are a member of this division", (await answer.PageAsync()).Says(".message[role=alert]"), StringComparison.Ordinal);
        await division.Host.WithDbAsync(db => db.DivisionMembers.Where(member => member.UserId == account.UserId).ExecuteDeleteAsync()); // It lacks the role, which is an invariant.
    }

    [Fact]
    public async Task A_draft_is_not_shown_to_the_office_before_it_was_sent()
    {
        var division = await ADivision.MakeAsync();
        var id = await division.StatedAsync(then: "keep");
        using var officer = await OfficerAsync();

        using var draft = await officer.GetAsync($"/en/admin/needs/{id}");
        using var missing = await officer.GetAsync($"/en/admin/needs/{Guid.NewGuid()}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (draft.StatusCode, missing.StatusCode));
    }

    [Theory]
    [InlineData("en", "To decide")]
    [InlineData("fr", "À traiter")]
    public async Task The_list_shows_what_waits_and_filters_by_division(string culture, string tab)
    {
        var (division, id) = await AskedAsync();
        var (other, otherId) = await AskedAsync();
        using var officer = await OfficerAsync();

        var all = await officer.OpenAsync($"/{culture}/admin/needs?rows=100");
        var one = await officer.OpenAsync($"/{culture}/admin/needs?division={division.Code}");
        var none = await officer.OpenAsync($"/{culture}/admin/needs?division={other.Code}&state=Closed");

        Assert.Contains(tab, all.Says(".tabs a[aria-current]"), StringComparison.Ordinal);
        Assert.Single(one.QuerySelectorAll("tbody tr"));
        Assert.NotNull(one.QuerySelector($"a[href$='{id}']"));
        Assert.Null(one.QuerySelector($"a[href$='{otherId}']"));
        Assert.Empty(none.QuerySelectorAll("tbody tr"));
    }

    private static async Task<(ADivision Division, Guid Id)> AskedAsync()
    {
        var division = await ADivision.MakeAsync();

        return (division, await division.StatedAsync());
    }

    private static async Task<HttpClient> OfficerAsync() => Host.Client(await Host.NewStaffAsync(PortalRoles.HrOfficer));

    private static Task<int> MailsAsync(Guid id, string template) => Host.WithDbAsync(db => db.OutboxMessages.CountAsync(mail => mail.SubjectId == id && mail.Template == template));
}
