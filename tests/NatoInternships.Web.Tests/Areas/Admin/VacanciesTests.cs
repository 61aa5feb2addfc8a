using System.Net;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Admin.NoticeOffice;

namespace NatoInternships.Web.Tests.Areas.Admin;

/// <summary>The list of notices, and the forms that begin one.</summary>
[Collection(nameof(NoticeOffice))]
public sealed class VacanciesTests(NoticeOffice office)
{
    [Theory]
    [InlineData("en", "Being written")]
    [InlineData("fr", "En rédaction")]
    public async Task A_new_notice_is_listed_under_its_state(string culture, string state)
    {
        var officer = await office.OfficerAsync();
        var number = await office.BegunAsync(officer, culture);

        var all = await OpenAsync(officer, $"/{culture}/admin/vacancies?rows=100");
        var written = await OpenAsync(officer, $"/{culture}/admin/vacancies?state=Writing&rows=100");
        var published = await OpenAsync(officer, $"/{culture}/admin/vacancies?state=Published&rows=100");

        var row = all.QuerySelectorAll("tbody tr").Single(one => one.QuerySelector("th")!.TextContent.Trim() == number);
        Assert.Contains(state, row.TextContent, StringComparison.Ordinal);
        Assert.Contains(number, written.Says("tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain(number, published.QuerySelector("tbody")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Equal(written.QuerySelectorAll("tbody tr").Length.ToString(System.Globalization.CultureInfo.InvariantCulture), written.Says(".tabs [aria-current] .tabs__count"));
    }

    [Fact]
    public async Task The_pages_of_the_list_follow_each_other()
    {
        var officer = await office.OfficerAsync();
        for (var begun = 0; begun < 27; begun++)
        {
            await office.BegunAsync(officer);
        }

        var first = await OpenAsync(officer, "/en/admin/vacancies?state=Writing");
        var second = await OpenAsync(officer, first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var back = await OpenAsync(officer, second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);

        string[] Numbers(AngleSharp.Html.Dom.IHtmlDocument page) => [.. page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim())];
        Assert.Equal(25, Numbers(first).Length);
        Assert.Equal(Numbers(first).Concat(Numbers(second)).OrderDescending(StringComparer.Ordinal), Numbers(first).Concat(Numbers(second)));
        Assert.Equal(Numbers(first), Numbers(back));
        Assert.False(first.Shows("a[rel=prev]"));
    }

    [Fact]
    public async Task A_copy_has_the_text_of_its_source_without_the_session()
    {
        var officer = await office.OfficerAsync();
        var form = await OpenAsync(officer, "/en/admin/vacancies/250702/clone");
        using var made = await officer.SubmitAsync(form, ".form-page", await office.NewVacancyAsync("268001"));

        var source = await OpenAsync(officer, "/en/admin/vacancies/250702");
        var copy = await OpenAsync(officer, made.Headers.Location!.OriginalString);

        Assert.Equal("/en/admin/vacancies/268001", made.Headers.Location.OriginalString);
        Assert.Equal(source.Says("#Input_TasksFr"), copy.Says("#Input_TasksFr"));
        Assert.Equal("", copy.GetElementById("Input_SessionUrl")!.GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("Input.Number", "12", "Input.Number", "The number must have six digits")]
    [InlineData("Input.Number", "250702", "Input.Number", "Another vacancy already has this number")]
    [InlineData("Input.DivisionId", "", "Input.DivisionId", "Choose a division")]
    [InlineData("Input.CallId", "", "Input.CallId", "Choose a call")]
    [InlineData("Input.DeadlineDate.Day", "31", "Input.DeadlineDate", "The deadline")]
    [InlineData("Input.DeadlineDate.Year", "2024", "Input.DeadlineDate", "The deadline")]
    [InlineData("Input.DeadlineTime", "noon", "Input.DeadlineTime", "The time must look like 23:59")]
    public async Task A_mistake_is_shown_at_its_field(string name, string value, string field, string message)
    {
        var officer = await office.OfficerAsync();
        var answers = await office.NewVacancyAsync("267001");
        if (value == "31")
        {
            answers["Input.DeadlineDate.Month"] = "6"; // 31 June
        }

        answers[name] = value;
        using var answer = await officer.SubmitAsync(await OpenAsync(officer, "/en/admin/vacancies/new"), ".form-page", answers);
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith(message, page.ErrorAt(field), StringComparison.Ordinal);
        Assert.True(page.Shows(".error-summary"));
    }

    [Fact]
    public async Task A_deadline_in_the_hour_of_a_clock_change_is_refused()
    {
        var officer = await office.OfficerAsync();
        var answers = await office.NewVacancyAsync("267002");
        (answers["Input.DeadlineDate.Day"], answers["Input.DeadlineDate.Month"], answers["Input.DeadlineTime"]) = ("26", "10", "02:30");

        using var answer = await officer.SubmitAsync(await OpenAsync(officer, "/fr/admin/vacancies/new"), ".form-page", answers);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("L’heure change", (await answer.PageAsync()).ErrorAt("Input.DeadlineTime"), StringComparison.Ordinal);
    }
}
