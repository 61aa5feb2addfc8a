using System.Net;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Admin.NoticeOffice;

namespace NatoInternships.Web.Tests.Areas.Admin;

/// <summary>The editor: findings, mistakes, and two people at one draft.</summary>
[Collection(nameof(NoticeOffice))]
public sealed class NoticeEditorTests(NoticeOffice office)
{
    [Theory]
    [InlineData("Input.LedeFr", "", "#field-lede", "A language is missing", "Write the French text.")]
    [InlineData("Input.TasksFr", "Répondre\nClasser", "#field-tasks", "The lists differ in length", "Entries in English: 1. Entries in French: 2.")]
    [InlineData("Input.AboutFr", "Elle compte 90 personnes.", "#field-about", "A figure differs", "Only in English: nothing. Only in French: 90.")]
    [InlineData("Input.LedeEn", "Until 16:00 CET.", "#field-lede", "A time zone was typed", "Found: CET.")]
    [InlineData("Input.Links[0].LabelEn", "More", "#field-links", "A language is missing", "Write the French text.")]
    [InlineData("Input.Competencies", null, "#field-competencies", "A fact is missing", "State it")]
    [InlineData("Input.Hours", "", "#field-hours", "A fact is missing", "State it")]
    public async Task A_finding_blocks_the_review_and_leads_to_its_field(string name, string? value, string target, string title, string explanation)
    {
        var officer = await office.OfficerAsync();
        var number = await office.BegunAsync(officer);

        using var answer = await SaveAsync(officer, number, WholeText((name, value)), send: true);
        var page = await OpenAsync(officer, answer.Headers.Location!.OriginalString);

        var finding = page.QuerySelectorAll(".finding").Where(one => one.QuerySelector($"a[href='{target}']") is not null).Select(one => one.TextContent).ToList();
        Assert.Contains(finding, text => text.Contains(title, StringComparison.Ordinal) && text.Contains(explanation, StringComparison.Ordinal));
        Assert.True(page.Shows(target));
        Assert.Contains("The draft was saved, but not sent", page.Says(".message[role=status]"), StringComparison.Ordinal);
        Assert.Contains("Being written", page.Says(".staff-head"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_a_draft_twice_says_twice_that_it_is_in_review()
    {
        var officer = await office.OfficerAsync();
        var number = await office.BegunAsync(officer);

        foreach (var _ in new[] { "first", "second" })
        {
            using var answer = await SaveAsync(officer, number, WholeText(), send: true);
            var page = await OpenAsync(officer, answer.Headers.Location!.OriginalString);

            Assert.True(page.Shows(".message--success[role=status]"), page.Says("main"));
            Assert.Contains("In review", page.Says(".staff-head"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Input.Grant", "much", "The grant must be an amount, for example 1286.09")]
    [InlineData("Input.Hours", "80", "The number must be from 1 to 60")]
    [InlineData("Input.Hours", "many", "The hours must be a whole number")]
    [InlineData("Input.Months", "x", "The months must be a whole number")]
    [InlineData("Input.Places", "0", "The number must be from 1 to 10,000")]
    [InlineData("Input.StaffCount", "x", "The number of people must be a whole number")]
    [InlineData("Input.SessionMinutes", "x", "The minutes must be a whole number")]
    [InlineData("Input.DeadlineTime", "late", "The time must look like 23:59")]
    [InlineData("Input.Sections[0].NameEn", "Press", "Enter a code of at most 12 characters", "Input.Sections[0].Code")]
    public async Task A_mistake_is_shown_at_its_field_and_nothing_typed_is_lost(string name, string value, string message, string? field = null)
    {
        var officer = await office.OfficerAsync();
        var number = await office.BegunAsync(officer);

        using var answer = await SaveAsync(officer, number, WholeText((name, value)));
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(message, page.ErrorAt(field ?? name));
        Assert.Equal(value, page.GetElementById(name.Replace('.', '_').Replace('[', '_').Replace(']', '_'))!.GetAttribute("value"));
        Assert.Equal("Answer letters", page.Says("#Input_TasksEn"));
        Assert.True(page.GetElementById("facts")!.HasAttribute("open"));
    }

    [Theory]
    [InlineData("en", "Somebody else changed this draft")]
    [InlineData("fr", "Une autre personne a modifié ce brouillon")]
    public async Task Two_officers_who_save_see_each_others_version(string culture, string title)
    {
        var (one, two) = (await office.OfficerAsync(), await office.OfficerAsync());
        var number = await office.BegunAsync(one);
        var editor = $"/{culture}/admin/vacancies/{number}";
        var page = await OpenAsync(two, editor);
        using var first = await SaveAsync(one, number, WholeText(("Input.Hours", "35")));

        using var stale = await two.SubmitAsync(page, "#notice", new Dictionary<string, string?> { ["Input.LedeEn"] = "My sentence", ["Input.Hours"] = "36" });
        var shown = await stale.PageAsync();
        var stored = await OpenAsync(one, editor);
        using var again = await two.SubmitAsync(shown, "#notice", new Dictionary<string, string?>());
        var final = await OpenAsync(one, editor);

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal(title, shown.Says("#stale"));
        Assert.Contains("Answer letters", shown.Says("[aria-labelledby='theirs']"), StringComparison.Ordinal);
        Assert.Contains("35", shown.Says("[aria-labelledby='theirs']"), StringComparison.Ordinal);
        Assert.Equal(("My sentence", "36"), (ValueOf(shown, "Input_LedeEn"), ValueOf(shown, "Input_Hours")));
        Assert.Equal(("Six months with us.", "35"), (ValueOf(stored, "Input_LedeEn"), ValueOf(stored, "Input_Hours")));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("My sentence", ValueOf(final, "Input_LedeEn"));
    }

    [Fact]
    public async Task A_change_after_the_publication_is_a_next_version_that_readers_do_not_see()
    {
        var (officer, lead) = (await office.OfficerAsync(), await office.LeadAsync());
        var number = await office.PublishedAsync(officer, lead);

        using var saved = await SaveAsync(officer, number, new Dictionary<string, string?> { ["Input.LedeEn"] = "A better sentence." });
        var page = await OpenAsync(officer, $"/en/admin/vacancies/{number}");

        Assert.Contains("Published, next version being written", page.Says(".staff-head"), StringComparison.Ordinal);
        Assert.False(page.Shows("#Input_DeadlineTime"));
        Assert.Contains("Six months with us.", (await OpenAsync(office.Host.Visitor(), $"/en/vacancies/{number}")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_of_a_cancelled_vacancy_is_refused()
    {
        var (officer, lead) = (await office.OfficerAsync(), await office.LeadAsync());
        var number = await office.PublishedAsync(officer, lead);
        var page = await OpenAsync(officer, $"/en/admin/vacancies/{number}");
        using var cancelled = await lead.SubmitAsync(await OpenAsync(lead, $"/en/admin/vacancies/{number}/cancel"), ".form-page", new Dictionary<string, string?> { ["TypedNumber"] = number });

        using var answer = await officer.SubmitAsync(page, "#notice", new Dictionary<string, string?> { ["Input.LedeEn"] = "Too late" });
        var after = await OpenAsync(officer, answer.Headers.Location!.OriginalString);

        Assert.Contains("The vacancy was cancelled, so its notice can no longer change", after.Says(".message[role=status]"), StringComparison.Ordinal);
        Assert.False(after.Shows("#notice"));
    }

    private static string? ValueOf(AngleSharp.Html.Dom.IHtmlDocument page, string id) =>
        page.GetElementById(id) is AngleSharp.Html.Dom.IHtmlTextAreaElement area ? area.Value : page.GetElementById(id)?.GetAttribute("value");
}
