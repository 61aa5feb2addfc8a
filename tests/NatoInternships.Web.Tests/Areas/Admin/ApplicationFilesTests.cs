using System.Net;
using System.Reflection;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Tests.Areas.Account;

namespace NatoInternships.Web.Tests.Areas.Admin;

public sealed class ApplicationFilesTests
{
    private static readonly Dictionary<string, string?> NoAnswers = [];

    [Fact]
    public async Task The_files_of_a_submission_are_listed_with_their_translations_and_one_is_open()
    {
        var applicant = await AnApplicationToRead.NewAsync();
        var diploma = await applicant.AddAsync("diplom.pdf", language: "de");
        await applicant.AddAsync("diploma-english.pdf", pages: 1, translationOf: diploma);
        await applicant.SubmitAsync();
        await applicant.AddAsync("later.pdf");

        var page = await applicant.Client.OpenAsync($"/en/admin/applications/{applicant.Reference}/files?file={diploma}&page=2");

        Assert.Contains("diplom.pdfCopy of a qualification · German · 3 pages", page.Says(".claims"), StringComparison.Ordinal);
        Assert.Contains("diploma-english.pdfTranslation of diplom.pdf · English · 1 page", page.Says(".claims"), StringComparison.Ordinal);
        Assert.DoesNotContain("later.pdf", page.Says("main"), StringComparison.Ordinal);
        Assert.Equal($"/en/admin/applications/{applicant.Reference}/files/{diploma}/pages/2", page.QuerySelector(".paper img")!.GetAttribute("src"));
        Assert.Contains("Page 2 of 3", page.QuerySelector(".paper img")!.GetAttribute("alt"), StringComparison.Ordinal);
        Assert.EndsWith("&page=1", page.QuerySelector(".evidence a[rel=prev]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("&page=3", page.QuerySelector(".evidence a[rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("diploma-english.pdf, translated by the candidate", page.Says(".fact-rows"), StringComparison.Ordinal);
        Assert.Equal([(AuditActions.ApplicationRead, await applicant.IdAsync(), "files")], await applicant.ReadsAsync());
    }

    [Fact]
    public async Task The_pane_opens_at_the_page_that_the_candidate_named()
    {
        var applicant = await AnApplicationToRead.NewAsync();
        var proof = await applicant.AddAsync("proof.pdf", kind: DocumentKind.ProofOfOngoingStudies);
        await applicant.Application.Host.WithDbAsync(async db =>
        {
            (await db.Documents.SingleAsync(d => d.Id == proof)).Shows(new DateOnly(2023, 9, 20), new DateOnly(2026, 6, 30), page: 3);
            await db.SaveChangesAsync();
        });
        await applicant.SubmitAsync();

        var page = await applicant.Client.OpenAsync($"/fr/admin/applications/{applicant.Reference}/files?file={proof}");
        var beyond = await applicant.Client.OpenAsync($"/en/admin/applications/{applicant.Reference}/files?file={proof}&page=99");

        Assert.EndsWith("/pages/3", page.QuerySelector(".paper img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Contains("20 septembre 2023", page.Says(".fact-rows"), StringComparison.Ordinal);
        Assert.Contains("The candidate says that the date is on this page", beyond.Says(".evidence__moves"), StringComparison.Ordinal);
    }

    [PdftoppmFact]
    public async Task A_picture_of_a_page_is_recorded_before_it_is_sent()
    {
        var applicant = await AnApplicationToRead.NewAsync();
        var diploma = await applicant.AddAsync();
        await applicant.SubmitAsync();

        using var picture = await applicant.Client.GetAsync($"/en/admin/applications/{applicant.Reference}/files/{diploma}/pages/2");
        using var missing = await applicant.Client.GetAsync($"/en/admin/applications/{applicant.Reference}/files/{diploma}/pages/4");

        Assert.Equal((HttpStatusCode.OK, "image/png", HttpStatusCode.NotFound), (picture.StatusCode, picture.Content.Headers.ContentType!.MediaType, missing.StatusCode));
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], (await picture.Content.ReadAsByteArrayAsync())[..4]);
        Assert.Equal("default-src 'none'; frame-ancestors 'none'; sandbox", string.Join(',', picture.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(("no-store", "nosniff"), ($"{picture.Headers.CacheControl}", string.Join(',', picture.Headers.GetValues("X-Content-Type-Options"))));
        Assert.Equal([(AuditActions.FileRead, diploma, "page 2")], await applicant.ReadsAsync());
    }

    [Theory]
    [InlineData(DocumentState.Pending, "This file is being checked")]
    [InlineData(DocumentState.NotInspected, "This file could not be checked yet")]
    [InlineData(DocumentState.Refused, "This file was refused and deleted")]
    public async Task A_file_that_is_not_clean_is_named_with_its_state_and_never_shown(DocumentState state, string words)
    {
        var applicant = await AnApplicationToRead.NewAsync();
        var diploma = await applicant.AddAsync("photo.png", SampleFiles.Png(), pages: 1);
        await applicant.SubmitAsync();
        using (var before = await applicant.Client.GetAsync($"/en/admin/applications/{applicant.Reference}/files/{diploma}/pages/1"))
        {
            Assert.Equal(HttpStatusCode.OK, before.StatusCode); // It exists, and its picture is in memory.
        }

        var form = await applicant.Client.OpenAsync($"/en/admin/applications/{applicant.Reference}/files/{diploma}/original");
        await applicant.SetAsync(diploma, state);
        var page = await applicant.Client.OpenAsync($"/en/admin/applications/{applicant.Reference}/files?file={diploma}");
        using var picture = await applicant.Client.GetAsync($"/en/admin/applications/{applicant.Reference}/files/{diploma}/pages/1");
        using var step = await applicant.Client.GetAsync($"/en/admin/applications/{applicant.Reference}/files/{diploma}/original");
        using var original = await applicant.Client.SubmitAsync(form, "main form", NoAnswers);

        Assert.Contains("photo.png", page.Says(".claims"), StringComparison.Ordinal);
        Assert.Contains(words, page.Says(".evidence"), StringComparison.Ordinal);
        Assert.False(page.Shows(".evidence img, .paper, .evidence a[href$=original]"));
        Assert.All([picture, step, original], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
    }

    [Fact]
    public async Task A_file_that_the_submission_in_force_does_not_name_is_not_found()
    {
        var (mine, other) = (await AnApplicationToRead.NewAsync(), await AnApplicationToRead.NewAsync());
        var file = await mine.AddAsync("mine.png", SampleFiles.Png(), pages: 1);
        await mine.SubmitAsync();
        await other.AddAsync("other.png", SampleFiles.Png(), pages: 1);
        await other.SubmitAsync();
        var later = await mine.AddAsync("later.jpg", SampleFiles.Jpeg(), pages: 1);
        var form = await mine.Client.OpenAsync($"/en/admin/applications/{mine.Reference}/files/{file}/original");
        var token = ((IHtmlInputElement)form.QuerySelector("main form [name=__RequestVerificationToken]")!).Value;

        foreach (var address in new[] { $"{other.Reference}/files/{file}", $"{mine.Reference}/files/{later}", $"0000-0000-0000/files/{file}", $"{mine.Reference}/files/{Guid.NewGuid()}" })
        {
            using var picture = await mine.Client.GetAsync($"/en/admin/applications/{address}/pages/1");
            using var step = await mine.Client.GetAsync($"/en/admin/applications/{address}/original");
            using var posted = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
            using var original = await mine.Client.PostAsync($"/en/admin/applications/{address}/original", posted);
            Assert.All([picture, step, original], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Files_of_a_withdrawn_application_are_not_found()
    {
        var applicant = await AnApplicationToRead.NewAsync();
        var file = await applicant.AddAsync("photo.png", SampleFiles.Png(), pages: 1);
        await applicant.SubmitAsync();
        await applicant.Application.Host.WithDbAsync(async db =>
        {
            (await db.Applications.SingleAsync(a => a.Reference == applicant.Reference)).Withdraw(deadlineHasPassed: false, PortalHost.Now);
            await db.SaveChangesAsync();
        });

        foreach (var address in new[] { "files", $"files/{file}/pages/1", $"files/{file}/original" })
        {
            using var answer = await applicant.Client.GetAsync($"/en/admin/applications/{applicant.Reference}/{address}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Empty(await applicant.ReadsAsync());
    }

    [Fact]
    public async Task The_original_is_a_step_of_its_own_that_is_recorded_and_downloads_the_bytes()
    {
        var applicant = await AnApplicationToRead.NewAsync();
        var bytes = SampleFiles.PdfOf(3);
        var diploma = await applicant.AddAsync("Diplôme 2024.pdf", bytes);
        await applicant.SubmitAsync();
        var address = $"/en/admin/applications/{applicant.Reference}/files/{diploma}/original";

        var step = await applicant.Client.OpenAsync(address);
        using var without = new FormUrlEncodedContent([]);
        using var noToken = await applicant.Client.PostAsync(address, without);
        var before = await applicant.ReadsAsync();
        using var original = await applicant.Client.SubmitAsync(step, "main form", NoAnswers);

        Assert.Contains("the audit trail records your account", step.Says("main"), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, noToken.StatusCode);
        Assert.DoesNotContain(before, read => read.Action == AuditActions.OriginalRead);
        Assert.Equal(bytes, await original.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "Diplôme 2024.pdf"), (original.Content.Headers.ContentDisposition!.DispositionType, original.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Contains((AuditActions.OriginalRead, (Guid?)diploma, null), await applicant.ReadsAsync());
    }

    [Fact]
    public async Task Nothing_is_shown_when_the_entry_cannot_be_saved()
    {
        await using var host = PortalHost.Apart(withDemonstration: false, settings: new Dictionary<string, string> { ["Jobs:Enabled"] = "false" });
        var applicant = await AnApplicationToRead.NewAsync(host);
        var photo = await applicant.AddAsync("quuxley.png", SampleFiles.Png(), pages: 1);
        await applicant.SubmitAsync();
        var files = $"/en/admin/applications/{applicant.Reference}/files";
        var form = await applicant.Client.OpenAsync($"{files}/{photo}/original");
        var before = await applicant.ReadsAsync();

        using (await host.TroubleAsync(DatabaseTrouble.ReadOnly))
        {
            using var page = await applicant.Client.GetAsync(files);
            using var picture = await applicant.Client.GetAsync($"{files}/{photo}/pages/1");
            using var original = await applicant.Client.SubmitAsync(form, "main form", NoAnswers);
            foreach (var answer in new[] { page, picture, original })
            {
                Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
                Assert.DoesNotContain("quuxley", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
            }
        }

        Assert.Equal(before, await applicant.ReadsAsync());
        using var after = await applicant.Client.GetAsync($"{files}/{photo}/pages/1");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [InlineData("HEAD", null, null, HttpStatusCode.OK)]
    [InlineData("GET", "Sec-Purpose", "prefetch;prerender", HttpStatusCode.ServiceUnavailable)]
    [InlineData("GET", "Purpose", "prefetch", HttpStatusCode.ServiceUnavailable)]
    public async Task Head_and_prefetch_requests_open_nothing(string verb, string? header, string? value, HttpStatusCode status)
    {
        var applicant = await AnApplicationToRead.NewAsync();
        var photo = await applicant.AddAsync("quuxley.png", SampleFiles.Png(), pages: 1);
        await applicant.SubmitAsync();

        foreach (var address in new[] { "files", $"files/{photo}/pages/1", $"files/{photo}/original" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(verb), $"/en/admin/applications/{applicant.Reference}/{address}");
            if (header is not null)
            {
                request.Headers.Add(header, value);
            }

            using var answer = await applicant.Client.SendAsync(request);
            Assert.Equal(status, answer.StatusCode);
            Assert.DoesNotContain("quuxley", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Empty(await applicant.ReadsAsync());
    }

    [Fact]
    public async Task A_word_document_is_shown_as_its_text_in_its_language_and_recorded()
    {
        var applicant = await AnApplicationToRead.NewAsync();
        var text = await applicant.AddAsync("attestation.docx", new DocxBuilder().WithBody("<w:p><w:r><w:t>Je soussigné &lt;certifie&gt;</w:t></w:r></w:p>").Build(), pages: null, language: "fr");
        await applicant.SubmitAsync();

        var page = await applicant.Client.OpenAsync($"/en/admin/applications/{applicant.Reference}/files?file={text}");
        using var picture = await applicant.Client.GetAsync($"/en/admin/applications/{applicant.Reference}/files/{text}/pages/1");

        Assert.Equal(("Je soussigné <certifie>", "fr"), (page.Says(".paper__text"), page.QuerySelector(".paper__text")!.GetAttribute("lang")));
        Assert.Equal(HttpStatusCode.NotFound, picture.StatusCode);
        Assert.Contains((AuditActions.FileRead, text, "text"), await applicant.ReadsAsync());
    }

    [Fact]
    public async Task Without_pdftoppm_the_pane_says_so_and_offers_the_original()
    {
        await using var host = PortalHost.Apart(withDemonstration: false, settings: new Dictionary<string, string> { ["Jobs:Enabled"] = "false", ["Documents:Pictures:PdftoppmPath"] = "/no/such/program" });
        var applicant = await AnApplicationToRead.NewAsync(host);
        var diploma = await applicant.AddAsync();
        await applicant.SubmitAsync();

        var page = await applicant.Client.OpenAsync($"/en/admin/applications/{applicant.Reference}/files?file={diploma}");
        using var picture = await applicant.Client.GetAsync($"/en/admin/applications/{applicant.Reference}/files/{diploma}/pages/1");

        Assert.Contains("Pictures of pages cannot be made at the moment", page.Says(".evidence"), StringComparison.Ordinal);
        Assert.False(page.Shows(".evidence img"));
        Assert.True(page.Shows(".evidence a[href$=original]"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, picture.StatusCode);
    }

    [PdftoppmFact]
    public async Task A_page_that_cannot_be_drawn_says_so_at_the_next_look()
    {
        var applicant = await AnApplicationToRead.NewAsync();
        var diploma = await applicant.AddAsync("broken.pdf", SampleFiles.DamagedPdf(), pages: 1);
        await applicant.SubmitAsync();
        var address = $"/en/admin/applications/{applicant.Reference}/files?file={diploma}";

        var first = await applicant.Client.OpenAsync(address);
        using var picture = await applicant.Client.GetAsync(first.QuerySelector(".paper img")!.GetAttribute("src"));
        var second = await applicant.Client.OpenAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, picture.StatusCode);
        Assert.Contains("No picture of this page can be made", second.Says(".evidence"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_of_a_controller_that_loads_files_of_an_application_records_it()
    {
        var controllers = typeof(EvidenceQuery).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Controller)) && Uses(type)).ToList();
        var actions = controllers.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).ToList();

        Assert.NotEmpty(controllers);
        Assert.All(actions, action => Assert.True(action.GetCustomAttribute<ReadsAttribute>() is not null, $"{action.DeclaringType!.Name}.{action.Name} has no [Reads]."));
        Assert.All(actions.Select(action => action.GetCustomAttribute<ReadsAttribute>()!), reads =>
        {
            Assert.Contains(reads.Action, Constants(typeof(AuditActions)));
            Assert.Contains(reads.SubjectType, Constants(typeof(AuditSubjects)));
        });
    }

    private static bool Uses(Type type) => type == typeof(EvidenceQuery) || type == typeof(SubmittedFileQuery)
        || (type.Namespace?.StartsWith("NatoInternships.Web.Areas.Admin", StringComparison.Ordinal) == true
            && type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Any(parameter => Uses(parameter.ParameterType)));

    private static IEnumerable<string> Constants(Type type) => type.GetFields().Select(field => (string)field.GetRawConstantValue()!);
}
