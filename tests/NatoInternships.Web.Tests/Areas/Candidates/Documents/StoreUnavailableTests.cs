using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Candidates.Documents;

public sealed class StoreUnavailableTests
{
    [Theory]
    [InlineData("en", "Temporarily unavailable")]
    [InlineData("fr", "Service temporairement indisponible")]
    public async Task A_store_without_its_folder_is_unavailable_and_keeps_no_partial_file(string language, string title)
    {
        using var host = PortalHost.Apart(withDemonstration: false);
        var account = await host.NewCandidateAsync(ACandidate.Profile());
        var call = new ACall();
        var vacancy = call.AddVacancy();
        var application = InternshipApplication.Start(account.CandidateId, vacancy, PortalHost.Now);
        await host.WithDbAsync(async db =>
        {
            db.AddRange(call.Criteria, call.Division, call.Call, vacancy, application);
            await db.SaveChangesAsync();
        });
        var browser = host.Client(account);
        var address = new Uri($"/{language}/applications/{application.Reference}/documents", UriKind.Relative);
        var page = await (await browser.GetAsync(address)).PageAsync();
        using var form = DocumentsFixture.Form(page, "form:has(input[value=Qualification])", [("Qualification.Language", "en")]);
        DocumentsFixture.Attach(form, "Qualification.File", SampleFiles.OfSize(1_000_000), "a.pdf");
        var folder = Path.Combine(host.DataFolder, "documents");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        await File.WriteAllTextAsync(folder, "no folder any more");

        var answer = await browser.PostAsync(address, form);
        var ready = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.StartsWith(title, (await answer.PageAsync()).Says("h1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("The document store cannot be written", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await host.WithDbAsync(async db => Assert.False(await db.Documents.AnyAsync()));
    }

    [Fact]
    public async Task Sixty_one_files_in_a_quarter_of_an_hour_are_too_often()
    {
        var documents = await DocumentsFixture.OfAsync();
        for (var number = 0; number < 60; number++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await documents.AddAsync([], "empty.pdf", kind: DocumentKind.Qualification)).StatusCode);
        }

        var answer = await documents.AddAsync(SampleFiles.Pdf(), kind: DocumentKind.Qualification);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal("Too many attempts", (await answer.PageAsync()).Says("h1"));
    }
}
