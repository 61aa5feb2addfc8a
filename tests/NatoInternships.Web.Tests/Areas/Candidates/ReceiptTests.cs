using System.Net;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace NatoInternships.Web.Tests.Areas.Candidates;

/// <summary>Receipts and submitted versions, including earlier ones, as pages and PDF.</summary>
public sealed class ReceiptTests
{
    [Theory]
    [InlineData("en", "Download the receipt (PDF)", "Receipt {0}")]
    [InlineData("fr", "Télécharger l’accusé de réception (PDF)", "Accusé de réception {0}")]
    public async Task A_receipt_names_the_candidate_and_can_be_downloaded_as_a_tagged_pdf(string language, string link, string title)
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();

        var page = await application.PageAsync("receipt", language);
        var address = page.QuerySelectorAll("a[href$='.pdf']").Single();
        using var file = await application.Client.GetAsync(new Uri(address.GetAttribute("href")!, UriKind.Relative));

        var receipt = $"R-2026-{application.Reference}-01";
        Assert.Contains("Ada Peeters", page.Says(".receipt-band"), StringComparison.Ordinal);
        Assert.Equal(link, address.TextContent.Trim());
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"{receipt}.pdf", file.Content.Headers.ContentDisposition!.FileName);
        Assert.True(file.Headers.CacheControl!.NoStore);
        using var document = await OpenAsync(file);
        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, title, receipt), document.Info.Title);
        Assert.Equal(language == "fr" ? "fr-FR" : "en-GB", document.Language);
        Assert.NotNull(document.Internals.Catalog.Elements.GetDictionary("/StructTreeRoot"));
        Assert.Equal(1, document.PageCount);
    }

    [Theory]
    [InlineData("Ιωάννα", "Παπαδοπούλου")]
    [InlineData("Йоана", "Стоянова")]
    [InlineData("Łukasz Þór", "Ñuñez-Šimůnek Şahin")]
    [InlineData("李", "小龍")]
    [InlineData("سارة", "الحسن")]
    [InlineData("Zoe 🙂", "Nguyễn")]
    [InlineData("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "Wolfeschlegelsteinhausenbergerdorff")]
    public async Task A_name_in_any_script_does_not_break_the_pdf(string given, string family)
    {
        var application = await AnApplication.MakeAsync(
            ACandidate.Profile() with { GivenNames = given, FamilyName = family }, ACandidate.Answers(), deadline: null, vacancies: 1, hasProof: true);
        await application.SubmitAsync();

        using var file = await application.Client.GetAsync(application.At("versions/1/receipt.pdf"));

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        using var document = await OpenAsync(file);
        Assert.Equal(1, document.PageCount);
    }

    [Fact]
    public async Task Many_receipts_asked_for_at_once_are_all_written()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();

        var files = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => application.Client.GetByteArrayAsync(application.At("versions/1/receipt.pdf")))));

        Assert.All(files, file => Assert.True(file.AsSpan().StartsWith("%PDF-"u8)));
    }

    [Theory]
    [InlineData("en", "An earlier version you submitted", "You submitted again since")]
    [InlineData("fr", "Une version précédente que vous avez envoyée", "Vous avez envoyé une nouvelle version depuis")]
    public async Task Earlier_versions_and_their_receipts_can_be_reached_again(string language, string heading, string replaced)
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        await application.FillAsync("motivation", new() { ["Input.Motivation"] = "The second text.", ["Input.WrittenIn"] = "English" });
        await application.SubmitAsync();

        var last = await application.PageAsync("receipt", language);
        var links = last.QuerySelectorAll("[aria-labelledby=versions] a").Select(link => link.GetAttribute("href")!).ToList();
        var first = await PageAsync(application, links[2]);
        var read = await PageAsync(application, links[3]);
        var second = await application.PageAsync("versions/2", language);

        Assert.Equal([.. new[] { "2/receipt", "2", "1/receipt", "1" }.Select(end => application.At($"versions/{end}", language).ToString())], links);
        Assert.Equal(($"R-2026-{application.Reference}-01", heading), (first.Says(".receipt-band__number"), first.Says("h1")));
        Assert.Equal(replaced, first.Says(".message h2"));
        Assert.Equal((heading, replaced), (read.Says("h1"), read.Says(".message h2")));
        Assert.Contains("how an alliance decides", read.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The second text.", second.Body!.TextContent, StringComparison.Ordinal);
        Assert.False(second.Shows(".message--look"));
        Assert.True(second.Shows("button[data-print]"));
    }

    [Theory]
    [InlineData("versions/2")]
    [InlineData("versions/0/receipt")]
    [InlineData("versions/99999999999/receipt")]
    [InlineData("versions/2/receipt.pdf")]
    public async Task A_missing_version_returns_404(string page)
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();

        using var response = await application.Client.GetAsync(application.At(page));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_submitted_version_lists_the_dates_that_the_proof_shows()
    {
        var application = await AnApplication.ReadyAsync();
        var check = await application.PageAsync("check", "fr");
        await application.SubmitAsync();
        var submitted = await application.PageAsync("submitted");

        Assert.Contains("du 20 septembre 2023 au 30 juin 2026, page 1", check.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("20 September 2023 to 30 June 2026, page 1", submitted.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(AnApplication application, string address)
    {
        using var response = await application.Client.GetAsync(new Uri(address, UriKind.Relative));

        return await response.PageAsync();
    }

    private static async Task<PdfDocument> OpenAsync(HttpResponseMessage response) =>
        PdfReader.Open(new MemoryStream(await response.Content.ReadAsByteArrayAsync()), PdfDocumentOpenMode.Import);
}
