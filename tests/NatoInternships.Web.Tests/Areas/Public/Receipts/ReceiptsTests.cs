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
    [InlineData("R-2026-0000-0000-0000-01")]
    [InlineData("nonsense")]
    [InlineData("R-2026-0000-0000-0000-01-and-much-longer-than-any-number-of-ours-could-be")]
    public async Task An_unknown_number_is_said_to_be_unknown(string number)
    {
        var (status, page) = await ShowAsync(number, "en");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("There is no such receipt", page.Says("h1"));
    }

    [Fact]
    public async Task A_number_may_be_typed_in_small_letters_with_blanks()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        var typed = Uri.EscapeDataString($" r-2026-{application.Reference.ToUpperInvariant()}-01 ".Replace("-", " - ", StringComparison.Ordinal));

        using var response = await PortalHost.OfCandidates.Visitor().GetAsync(new Uri($"/en/receipts?number={typed}", UriKind.Relative));

        Assert.Equal($"/en/receipts/R-2026-{application.Reference}-01", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_form_sent_without_a_number_asks_for_one()
    {
        using var response = await PortalHost.OfCandidates.Visitor().GetAsync(new Uri("/fr/receipts?number=", UriKind.Relative));

        Assert.Contains("Saisissez le numéro", (await response.PageAsync()).Says(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submission_changed_behind_the_portals_back_is_not_confirmed()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        var receipt = $"R-2026-{application.Reference}-01";
        await ChangeAsync("alliance", "compagny");

        var (_, page) = await ShowAsync(receipt, "en");

        Assert.Equal("This receipt cannot be confirmed", page.Says("h1"));
        await ChangeAsync("compagny", "alliance"); // the rules are checked after the run

        Task<int> ChangeAsync(string from, string to) => PortalHost.OfCandidates.WithDbAsync(db => db.Submissions.Where(s => s.Receipt == receipt)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Content, s => s.Content.Replace(from, to))));
    }

    [Fact]
    public async Task Numbers_cannot_be_tried_at_will()
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
