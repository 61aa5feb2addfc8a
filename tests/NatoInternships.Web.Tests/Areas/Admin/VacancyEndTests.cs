using System.Net;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Candidates;
using static NatoInternships.Web.Tests.Areas.Admin.NoticeOffice;

namespace NatoInternships.Web.Tests.Areas.Admin;

/// <summary>A lead extends the deadline of a vacancy, or cancels it.</summary>
[Collection(nameof(NoticeOffice))]
public sealed class VacancyEndTests(NoticeOffice office)
{
    [Theory]
    [InlineData("en", "The portal was unavailable.", "22 July 2025")]
    [InlineData("fr", "Le portail était indisponible.", "22 juillet 2025")]
    public async Task An_extension_is_confirmed_and_then_shown_to_readers(string culture, string reason, string date)
    {
        var (officer, lead) = (await office.OfficerAsync(), await office.LeadAsync());
        var number = await office.PublishedAsync(officer, lead, culture);
        using var first = await ExtendAsync(lead, number, culture);
        var confirmation = await first.PageAsync();
        var unchanged = await OpenAsync(office.Host.Visitor(), $"/{culture}/vacancies/{number}");
        using var second = await lead.SubmitAsync(confirmation, ".form-page", new Dictionary<string, string?> { ["confirmed"] = "yes" });
        var notice = await OpenAsync(office.Host.Visitor(), $"/{culture}/vacancies/{number}");

        Assert.Contains(reason, confirmation.Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(reason, unchanged.Says("main"), StringComparison.Ordinal);
        Assert.Equal($"/{culture}/admin/vacancies/{number}", second.Headers.Location?.OriginalString);
        Assert.Contains(reason, notice.Says("main"), StringComparison.Ordinal);
        Assert.Contains(date, notice.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_goes_back_from_the_confirmation_with_everything_typed()
    {
        var (officer, lead) = (await office.OfficerAsync(), await office.LeadAsync());
        var number = await office.PublishedAsync(officer, lead);
        using var first = await ExtendAsync(lead, number);

        using var back = await lead.SubmitAsync(await first.PageAsync(), ".form-page", new Dictionary<string, string?> { ["confirmed"] = "change" });
        var page = await back.PageAsync();

        Assert.Equal("The portal was unavailable.", page.Says("#Input_ReasonEn"));
        Assert.Equal("22", page.GetElementById("Input_Date_Day")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Input.Date.Day", "", "Input.Date", "The new date must include a day")]
    [InlineData("Input.Date.Day", "14", "Input.Date", "The new deadline must be later than the present one")]
    [InlineData("Input.Date.Month", "9", "Input.Date", "The new deadline must be within 31 days of the present one")]
    [InlineData("Input.Time", "x", "Input.Time", "The time must look like 23:59")]
    [InlineData("Input.ReasonEn", "", "Input.ReasonEn", "Enter the reason in English")]
    [InlineData("Input.ReasonFr", "", "Input.ReasonFr", "Enter the reason in French")]
    public async Task An_impossible_extension_is_refused_at_its_field(string name, string value, string field, string message)
    {
        var (officer, lead) = (await office.OfficerAsync(), await office.LeadAsync());
        var number = await office.PublishedAsync(officer, lead);

        using var answer = await ExtendAsync(lead, number, "en", (name, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(message, (await answer.PageAsync()).ErrorAt(field));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_cancellation_asks_for_the_number_and_tells_the_candidate(string culture)
    {
        var lead = await office.LeadAsync();
        var application = await AnApplication.ReadyAsync(host: office.Host);
        var (number, address) = (application.Vacancy.Number, $"/{culture}/admin/vacancies/{application.Vacancy.Number}/cancel");
        using var untyped = await lead.SubmitAsync(await OpenAsync(lead, address), ".form-page", new Dictionary<string, string?>());
        using var wrong = await lead.SubmitAsync(await OpenAsync(lead, address), ".form-page", new Dictionary<string, string?> { ["TypedNumber"] = "250702" });
        var before = await office.Host.MailsToAsync(application.Account.Email);
        using var right = await lead.SubmitAsync(await OpenAsync(lead, address), ".form-page", new Dictionary<string, string?> { ["TypedNumber"] = number });
        var mails = await office.Host.MailsToAsync(application.Account.Email);
        using var again = await lead.GetAsync(address);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (untyped.StatusCode, wrong.StatusCode));
        Assert.Contains(number, (await wrong.PageAsync()).ErrorAt("TypedNumber"), StringComparison.Ordinal);
        Assert.Equal($"/{culture}/admin/vacancies/{number}", right.Headers.Location?.OriginalString);
        Assert.Equal(before.Count + 1, mails.Count);
        Assert.Contains(number, mails[^1].TextBody, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    private static async Task<HttpResponseMessage> ExtendAsync(HttpClient lead, string number, string culture = "en", params (string Name, string? Value)[] others)
    {
        var typed = new Dictionary<string, string?>
        {
            ["Input.Date.Day"] = "22", ["Input.Date.Month"] = "7", ["Input.Date.Year"] = "2025",
            ["Input.ReasonEn"] = "The portal was unavailable.", ["Input.ReasonFr"] = "Le portail était indisponible.",
        };
        foreach (var (name, value) in others)
        {
            typed[name] = value;
        }

        return await lead.SubmitAsync(await OpenAsync(lead, $"/{culture}/admin/vacancies/{number}/extend"), ".form-page", typed);
    }
}
