using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Candidates;

namespace NatoInternships.Web.Tests.Areas.Public.Receipts;

public sealed class ReceiptsTests
{
    [Theory]
    [InlineData("en", "This receipt is genuine")]
    [InlineData("fr", "Cet accusé de réception est authentique")]
    public async Task A_genuine_receipt_shows_times_and_fingerprints_and_nothing_of_the_person(string language, string heading)
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        var own = (await application.PageAsync("receipt", language)).Body!.TextContent;
        Assert.Contains("proof.pdf", own, StringComparison.Ordinal);

        var (status, page) = await ShowAsync($"R-2026-{application.Reference}-01", language);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(heading, page.Says("h1"));
        Assert.Equal(2, page.QuerySelectorAll(".fingerprints code").Length);
        foreach (var hidden in new[] { "proof.pdf", "Peeters", "Ada", application.Vacancy.Number, application.Vacancy.Title.En })
        {
            Assert.DoesNotContain(hidden, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_example_of_a_number_has_the_year_of_the_latest_call(string language)
    {
        var hint = (await PublicPortal.GetAsync($"/{language}/receipts")).Says("#number-hint");

        var year = await PublicPortal.Host.WithDbAsync(db => db.Vacancies
            .Where(v => v.Status != Domain.Vacancies.VacancyStatus.Draft)
            .Join(db.Calls, v => v.CallId, call => call.Id, (_, call) => call.Year).MaxAsync());
        Assert.Contains($"R-{year}-7K4Q-2M9X-P3TD-01", hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R-2026-0000-0000-0000-01")]
    [InlineData("R-2026-0000-0000-0000")]
    public async Task An_unknown_number_is_said_to_be_unknown(string number)
    {
        var (status, page) = await ShowAsync(number, "en");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("There is no such receipt", page.Says("h1"));
    }

    [Theory]
    [InlineData("en", "nonsense", "A receipt number looks like R-2026-7K4Q-2M9X-P3TD-01")]
    [InlineData("fr", "R-2026-0000-0000-000", "Un tel numéro ressemble à R-2026-7K4Q-2M9X-P3TD-01")]
    [InlineData("en", "R-2026-0000-0000-0000-01-and-much-longer-than-any-number-of-ours-could-be", "This is not a receipt number")]
    public async Task What_is_not_a_number_is_told_what_one_looks_like(string language, string typed, string words)
    {
        var (status, page) = await ShowAsync(typed, language);
        using var form = await PortalHost.OfCandidates.Visitor().GetAsync(new Uri($"/{language}/receipts?number={typed}", UriKind.Relative));
        var again = await form.PageAsync();

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (status, form.StatusCode));
        Assert.Contains(words, page.Says(".error-summary"), StringComparison.Ordinal);
        Assert.Contains(words, again.Says(".error-message"), StringComparison.Ordinal);
        Assert.Equal(typed, again.QuerySelector("#number")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("r-2026-{0}-01", "-01")]
    [InlineData("R 2026 {0} 01", "-01")]
    [InlineData("2026{0}", "")]
    public async Task A_number_is_read_however_it_is_typed(string shape, string version)
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        var reference = application.Reference.Replace("-", " ", StringComparison.Ordinal).Replace('0', 'o').Replace('1', 'l');
        var typed = Uri.EscapeDataString(string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, reference));

        using var response = await PortalHost.OfCandidates.Visitor().GetAsync(new Uri($"/en/receipts?number={typed}", UriKind.Relative));

        Assert.Equal($"/en/receipts/R-2026-{application.Reference}{version}", response.Headers.Location!.ToString());
        var (status, page) = await ShowAsync($"R-2026-{application.Reference}{version}", "en");
        Assert.Equal((HttpStatusCode.OK, "This receipt is genuine"), (status, page.Says("h1")));
        Assert.Equal($"R-2026-{application.Reference}-01", page.Says(".kicker"));
    }

    [Theory]
    [InlineData("en", "Received", "Received, then replaced", "Received, then withdrawn")]
    [InlineData("fr", "Reçue", "Reçue, puis remplacée", "Reçue, puis retirée")]
    public async Task A_receipt_says_whether_its_version_was_replaced_or_withdrawn_and_not_by_whom(string language, string received, string replaced, string withdrawn)
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        Assert.Equal(received, await StandingAsync("-01"));

        await application.FillAsync("motivation", new() { ["Input.Motivation"] = "Another text.", ["Input.WrittenIn"] = "English" });
        Assert.Equal(received, await StandingAsync("-01")); // A draft must not be revealed.
        await application.SubmitAsync();
        Assert.Equal((replaced, received, received), (await StandingAsync("-01"), await StandingAsync("-02"), await StandingAsync("")));

        await application.FillAsync("withdraw", [], form: "form[action$='/withdraw']");
        Assert.Equal((withdrawn, withdrawn), (await StandingAsync("-01"), await StandingAsync("-02")));

        await application.Client.SubmitAsync(await application.PageAsync(), "form[action$='/withdraw/undo']", new Dictionary<string, string?>());
        Assert.Equal(received, await StandingAsync("-02"));

        async Task<string> StandingAsync(string version) => (await ShowAsync($"R-2026-{application.Reference}{version}", language)).Page.Says("#standing");
    }

    [Fact]
    public async Task A_form_sent_without_a_number_asks_for_one()
    {
        using var response = await PortalHost.OfCandidates.Visitor().GetAsync(new Uri("/fr/receipts?number=", UriKind.Relative));

        Assert.Contains("Saisissez le numéro", (await response.PageAsync()).Says(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submission_changed_outside_the_portal_is_not_confirmed()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        var receipt = $"R-2026-{application.Reference}-01";
        await ChangeAsync("alliance", "compagny");

        var (_, page) = await ShowAsync(receipt, "en");

        Assert.Equal("This receipt cannot be confirmed", page.Says("h1"));
        await ChangeAsync("compagny", "alliance"); // Undone, because the invariants are checked after the run.

        Task<int> ChangeAsync(string from, string to) => PortalHost.OfCandidates.WithDbAsync(db => db.Submissions.Where(s => s.Receipt == receipt)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Content, s => s.Content.Replace(from, to))));
    }

    [Fact]
    public async Task Receipt_checks_are_rate_limited()
    {
        var visitor = PortalHost.InProduction.Visitor("https://internships.example");
        HttpResponseMessage? last = null;
        for (var tries = 0; tries < 6; tries++)
        {
            last = await visitor.GetAsync(new Uri("/en/receipts/R-2026-0000-0000-0000-01", UriKind.Relative));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.NotNull(last.Headers.RetryAfter);
    }

    private static async Task<(HttpStatusCode Status, AngleSharp.Html.Dom.IHtmlDocument Page)> ShowAsync(string number, string language)
    {
        using var response = await PortalHost.OfCandidates.Visitor().GetAsync(new Uri($"/{language}/receipts/{number}", UriKind.Relative));

        return (response.StatusCode, await response.PageAsync());
    }
}
