using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Documents;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Hosting;
using NatoInternships.TestSupport.Html;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.Tests.Areas.Candidates;
using NatoInternships.Web.Tests.Areas.Candidates.Documents;

namespace NatoInternships.Web.Tests.Trouble;

/// <summary>
/// The disk of the document store becomes full or read-only, on a real file system. StoreUnavailableTests cover a missing folder.
/// </summary>
public sealed class StoreTroubleTests
{
    [SmallDiskFact]
    public async Task A_full_disk_stores_no_file_and_accepts_it_later()
    {
        using var host = PortalHost.Apart(withDemonstration: false);
        using var disk = new SmallDisk(Path.Combine(host.DataFolder, "documents"), kilobytes: 512);
        var application = await AnApplication.MakeAsync(TestSupport.ACandidate.Profile(), TestSupport.ACandidate.Answers(), null, 1, hasProof: false, host);

        using var tooLarge = await UploadAsync(application, SampleFiles.OfSize(900_000), "en");
        var left = host.StoredFiles();
        disk.Fill();
        using var ready = await host.Visitor().GetAsync("/health/ready");
        using var full = await UploadAsync(application, SampleFiles.OfSize(50_000), "fr");
        disk.MakeRoom();
        using var taken = await UploadAsync(application, SampleFiles.OfSize(50_000), "en");
        using var readyAgain = await host.Visitor().GetAsync("/health/ready");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (tooLarge.StatusCode, full.StatusCode));
        Assert.Equal("Temporarily unavailable", (await tooLarge.PageAsync()).Says("h1"));
        Assert.Equal("Service temporairement indisponible", (await full.PageAsync()).Says("h1"));
        Assert.Empty(left);
        Assert.Contains("The document store cannot be written: its disk is full.", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (taken.StatusCode, readyAgain.StatusCode));
        Assert.Single(host.StoredFiles());
        Assert.Single(await RowsAsync(application));
        Assert.Empty(await host.InvariantsAsync());
    }

    [SmallDiskFact]
    public async Task A_read_only_store_refuses_files_and_other_pages_work()
    {
        using var host = PortalHost.Apart(withDemonstration: false);
        using var disk = new SmallDisk(Path.Combine(host.DataFolder, "documents"), kilobytes: 1024);
        var application = await AnApplication.MakeAsync(TestSupport.ACandidate.Profile(), TestSupport.ACandidate.Answers(), null, 1, hasProof: false, host);
        using var first = await UploadAsync(application, SampleFiles.Pdf(), "en", "ProofOfOngoingStudies");
        var document = Assert.Single(await RowsAsync(application));

        disk.SetReadOnly(true);
        using var refused = await UploadAsync(application, SampleFiles.OfSize(20_000), "fr");
        using var ready = await host.Visitor().GetAsync("/health/ready");
        using var live = await host.Visitor().GetAsync("/health/live");
        using var download = await application.Client.GetAsync(application.At($"documents/{document.Id}"));
        using var saved = await application.FillAsync("motivation", new() { ["Input.Motivation"] = "Written meanwhile." });
        using var status = await host.Visitor().GetAsync("/fr/status");
        disk.SetReadOnly(false);
        using var taken = await application.Client.PostAsync(application.At("documents", "fr"), Again(await refused.PageAsync()));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
        Assert.Contains("The document store cannot be written: it is read-only.", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, download.StatusCode);
        Assert.Equal(SampleFiles.Pdf().Length, (await download.Content.ReadAsByteArrayAsync()).Length);
        Assert.Equal("Written meanwhile.", (await application.StoredAsync()).Answers.Motivation);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("Le portail ne peut pas conserver de documents en ce moment", (await status.PageAsync()).Says("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal(2, (await RowsAsync(application)).Count);
        Assert.Empty(await host.InvariantsAsync());
    }

    [Fact]
    public async Task A_file_that_was_stored_before_the_database_refused_its_row_is_removed_again()
    {
        using var host = PortalHost.Apart(withDemonstration: false);
        var application = await AnApplication.MakeAsync(TestSupport.ACandidate.Profile(), TestSupport.ACandidate.Answers(), null, 1, hasProof: false, host);

        HttpStatusCode answer;
        using (await host.TroubleAsync(DatabaseTrouble.ReadOnly))
        {
            using var refused = await UploadAsync(application, SampleFiles.OfSize(300_000), "fr");
            answer = refused.StatusCode;
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer);
        Assert.Empty(host.StoredFiles());
        Assert.Empty(await RowsAsync(application));
        Assert.Empty(await host.InvariantsAsync());
    }

    private static async Task<HttpResponseMessage> UploadAsync(
        AnApplication application, byte[] content, string language, string kind = "Qualification", params (string Field, string? Value)[] more)
    {
        using var form = DocumentsFixture.Form(await application.PageAsync("documents", language), $"form:has(input[value={kind}])", [($"{kind}.Language", "en"), .. more]);
        DocumentsFixture.Attach(form, $"{kind}.File", content, "a.pdf");

        return await application.Client.PostAsync(application.At("documents", language), form);
    }

    // The form on the error page, with the file chosen again.
    private static MultipartFormDataContent Again(IHtmlDocument page)
    {
        var form = DocumentsFixture.Form(page, "#sent", []);
        DocumentsFixture.Attach(form, page.QuerySelector("#sent input[type=file]")!.GetAttribute("name")!, SampleFiles.OfSize(20_000), "a.pdf");

        return form;
    }

    [Fact]
    public async Task A_file_that_was_changed_on_the_disk_is_not_given_back_to_its_end()
    {
        using var host = PortalHost.Apart(withDemonstration: false, settings: new Dictionary<string, string> { ["Jobs:Enabled"] = "false" });
        var application = await AnApplication.MakeAsync(TestSupport.ACandidate.Profile(), TestSupport.ACandidate.Answers(), null, 1, hasProof: false, host);
        using var uploaded = await UploadAsync(application, SampleFiles.OfSize(200_000), "en", "ProofOfOngoingStudies");
        var document = Assert.Single(await RowsAsync(application));
        var key = document.StorageKey;
        using (var file = File.Open(Path.Combine(host.DataFolder, "documents", key[..2], key[2..4], key), FileMode.Open))
        {
            file.Seek(-1, SeekOrigin.End);
            var last = file.ReadByte();
            file.Seek(-1, SeekOrigin.End);
            file.WriteByte((byte)(last ^ 1));
        }

        // The first frames are valid and already sent, so the response ends before its announced length.
        await Assert.ThrowsAsync<HttpRequestException>(() => application.Client.GetByteArrayAsync(application.At($"documents/{document.Id}")));
        using var page = await application.Client.GetAsync(application.At("documents"));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private static Task<List<Document>> RowsAsync(AnApplication application) => application.Host.WithDbAsync(db =>
        db.Documents.AsNoTracking().Where(d => d.CandidateId == application.Account.CandidateId).ToListAsync());
}
