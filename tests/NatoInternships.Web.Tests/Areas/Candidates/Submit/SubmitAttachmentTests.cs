using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Hosting;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Candidates.Documents;

namespace NatoInternships.Web.Tests.Areas.Candidates.Submit;

/// <summary>A file in the submit form: one form and one arrival (ruling A9).</summary>
public sealed class SubmitAttachmentTests
{
    private static readonly (string Field, string? Value)[] Declared =
    [
        ("Input.Truth", "true"), ("Input.AiRule", "true"), ("Input.Integrity", "true"), ("Input.JoinsPool", "false"),
    ];

    private static readonly (string Field, string? Value)[] AboutTheProof =
    [
        ("SubmitAttachment.Kind", "ProofOfOngoingStudies"), ("SubmitAttachment.Language", "en"),
        ("SubmitAttachment.From.Day", "20"), ("SubmitAttachment.From.Month", "9"), ("SubmitAttachment.From.Year", "2023"),
        ("SubmitAttachment.To.Day", "30"), ("SubmitAttachment.To.Month", "6"), ("SubmitAttachment.To.Year", "2026"), ("SubmitAttachment.Page", "1"),
    ];

    [Fact]
    public async Task The_missing_document_may_come_with_the_submit()
    {
        var (browser, application) = await ReadyAsync(PortalHost.Current);
        var page = await CheckAsync(browser, application);

        var answer = await SubmitAsync(browser, page, application, SampleFiles.Pdf());

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var submission = await SubmissionAsync(PortalHost.Current, application);
        Assert.Equal("proof.pdf", Assert.Single(SealedContent.Read(submission!.Content).Documents).FileName);
    }

    [Fact]
    public async Task The_same_form_twice_is_one_submission_and_one_document()
    {
        var (browser, application) = await ReadyAsync(PortalHost.Current);
        var page = await CheckAsync(browser, application);

        var first = await SubmitAsync(browser, page, application, SampleFiles.Pdf());
        var second = await SubmitAsync(browser, page, application, SampleFiles.Pdf());

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (first.StatusCode, second.StatusCode));
        Assert.Equal(1, (await SubmissionAsync(PortalHost.Current, application))!.Version);
        await PortalHost.Current.WithDbAsync(async db =>
            Assert.Equal(1, await db.Documents.CountAsync(d => d.CandidateId == application.CandidateId)));
    }

    [Theory]
    [InlineData("en", "What the document is", "Choose what the document is", "Choose the file again")]
    [InlineData("fr", "Nature du document", "Choisissez la nature du document", "Choisissez de nouveau le fichier")]
    public async Task A_file_without_a_description_is_rejected_and_the_declarations_stay(string language, string label, string missing, string again)
    {
        var (browser, application) = await ReadyAsync(PortalHost.Current);
        var page = await CheckAsync(browser, application, language);
        using var form = DocumentsFixture.Form(page, "form[action$='/submit']", Declared);
        DocumentsFixture.Attach(form, "SubmitAttachment.File", SampleFiles.Pdf(), "proof.pdf");

        var answer = await browser.PostAsync(new Uri($"/{language}/applications/{application.Reference}/submit", UriKind.Relative), form);
        var back = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(label, back.Says("details.last-file"), StringComparison.Ordinal);
        Assert.Equal(missing, back.ErrorAt("SubmitAttachment.Kind"));
        Assert.StartsWith(again, back.ErrorAt("SubmitAttachment.File"), StringComparison.Ordinal);
        Assert.True(back.QuerySelector("details.last-file")!.HasAttribute("open"));
        Assert.True(((IHtmlInputElement)back.GetElementById("Input_Truth")!).IsChecked);
        Assert.Null(await SubmissionAsync(PortalHost.Current, application));
    }

    [Fact]
    public async Task A_refused_file_stops_the_submit_and_says_why()
    {
        var (browser, application) = await ReadyAsync(PortalHost.Current);
        var page = await CheckAsync(browser, application);

        var answer = await SubmitAsync(browser, page, application, SampleFiles.Heic());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("HEIC", (await answer.PageAsync()).ErrorAt("SubmitAttachment.File"), StringComparison.Ordinal);
        Assert.Null(await SubmissionAsync(PortalHost.Current, application));
    }

    [Fact]
    public async Task A_submit_that_is_refused_keeps_its_file()
    {
        var (browser, application) = await ReadyAsync(PortalHost.Current);
        // The declarations are missing.
        using var form = DocumentsFixture.Form(await CheckAsync(browser, application), "form[action$='/submit']", AboutTheProof);
        DocumentsFixture.Attach(form, "SubmitAttachment.File", SampleFiles.Pdf(), "proof.pdf");

        var refused = await browser.PostAsync(new Uri($"/en/applications/{application.Reference}/submit", UriKind.Relative), form);
        var (kept, entries) = await PortalHost.Current.WithDbAsync(async db =>
        {
            var document = await db.Documents.SingleAsync(d => d.CandidateId == application.CandidateId);

            return (document, await db.AuditEntries.Where(e => e.SubjectId == document.Id).Select(e => e.Action).ToListAsync());
        });
        var page = await refused.PageAsync();
        var answer = await browser.SubmitAsync(page, "form[action$='/submit']", Declared.ToDictionary(answer => answer.Field, answer => answer.Value));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("proof.pdf", kept.FileName);
        Assert.Equal(new DateOnly(2026, 6, 30), kept.ShowsTo);
        Assert.Equal(["document-added"], entries);
        Assert.Contains("proof.pdf", page.Says("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(kept.Id, Assert.Single(SealedContent.Read((await SubmissionAsync(PortalHost.Current, application))!.Content).Documents).DocumentId);
    }

    [Fact]
    public async Task The_same_form_at_the_same_moment_is_one_submission_and_one_document()
    {
        var (browser, application) = await ReadyAsync(PortalHost.Current);
        var page = await CheckAsync(browser, application);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SubmitAsync(browser, page, application, SampleFiles.Pdf()))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        Assert.Equal(1, (await SubmissionAsync(PortalHost.Current, application))!.Version);
        await PortalHost.Current.WithDbAsync(async db =>
        {
            var document = await db.Documents.SingleAsync(d => d.CandidateId == application.CandidateId);
            Assert.Equal(1, await db.AuditEntries.CountAsync(e => e.SubjectId == document.Id));
            Assert.Equal(1, await db.AuditEntries.CountAsync(e => e.SubjectId == application.Id && e.Action == "application-submitted"));
        });
    }

    [Fact]
    public async Task One_file_too_many_stops_the_submit()
    {
        var (browser, application) = await ReadyAsync(PortalHost.Current);
        for (var number = 0; number < Document.MostPerCandidate; number++)
        {
            await AddQualificationAsync(browser, application, number);
        }

        var page = await CheckAsync(browser, application);
        var answer = await SubmitAsync(browser, page, application, SampleFiles.Pdf());
        var back = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("You have 20 files", back.ErrorAt("SubmitAttachment.File"), StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)back.GetElementById("Input_Truth")!).IsChecked);
        Assert.Null(await SubmissionAsync(PortalHost.Current, application));
        Assert.Equal(Document.MostPerCandidate, await PortalHost.Current.WithDbAsync(db => db.Documents.CountAsync(d => d.CandidateId == application.CandidateId)));
    }

    [Theory]
    [InlineData("en", "Too many attempts")]
    [InlineData("fr", "Trop de tentatives")]
    public async Task One_file_too_many_in_a_quarter_of_an_hour_is_told_to_wait_and_submitted_afterwards(string language, string title)
    {
        await using var host = PortalHost.Apart(withDemonstration: false, settings: new Dictionary<string, string> { ["Documents:Uploads:PerQuarterHour"] = "1" });
        var (browser, application) = await ReadyAsync(host);
        await AddQualificationAsync(browser, application, 1);
        var page = await CheckAsync(browser, application, language);

        var early = await SubmitAsync(browser, page, application, SampleFiles.Pdf(), language);
        host.Clock.Advance(early.Headers.RetryAfter!.Delta!.Value);
        var answer = await SubmitAsync(browser, page, application, SampleFiles.Pdf(), language);

        Assert.Equal(HttpStatusCode.TooManyRequests, early.StatusCode);
        Assert.Equal(title, (await early.PageAsync()).Says("h1"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(1, (await SubmissionAsync(host, application))!.Version);
    }

    [Fact]
    public async Task An_attachment_that_starts_before_the_deadline_counts_however_slow_it_is()
    {
        var deadline = new ApplicationDeadline(new DateOnly(2025, 6, 22), new TimeOnly(23, 59));
        await using var host = PortalHost.Apart(withDemonstration: false, deadline.ClosesAt.AddMilliseconds(-1), onKestrel: true);
        var clock = (FakeTimeProvider)host.Services.GetRequiredService<TimeProvider>();
        var (_, application) = await ReadyAsync(host, deadline);
        var browser = await BrowserAsync(host, application);
        var page = await CheckAsync(browser, application);
        var late = await BodyAsync(page, SampleFiles.OfSize(300_000));
        using var slow = Dripping(await BodyAsync(page, SampleFiles.OfSize(300_000)));
        var address = new Uri($"/en/applications/{application.Reference}/submit", UriKind.Relative);

        var sending = browser.PostAsync(address, slow.Content);
        await slow.Content.Begun;
        await Task.Delay(1000); // The request line arrived before.
        clock.Advance(TimeSpan.FromMinutes(2));
        using var afterwards = Dripping(late);
        afterwards.Content.GoOn();
        var refused = await browser.PostAsync(address, afterwards.Content);
        slow.Content.GoOn();
        var answer = await sending;

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var submission = await SubmissionAsync(host, application);
        Assert.Equal(deadline.ClosesAt.AddMilliseconds(-1), submission!.ArrivedAt);
        Assert.Equal(300_000, Assert.Single(SealedContent.Read(submission.Content).Documents).Length);
    }

    [Fact]
    public async Task An_interrupted_upload_leaves_no_file()
    {
        await using var host = PortalHost.Apart(withDemonstration: false, onKestrel: true);
        var (_, application) = await ReadyAsync(host);
        var browser = await BrowserAsync(host, application);
        using var slow = Dripping(await BodyAsync(await CheckAsync(browser, application), SampleFiles.OfSize(2_000_000)), 1_000_000);
        using var impatience = new CancellationTokenSource();
        var store = Path.Combine(host.DataFolder, "documents", "incoming");

        var sending = browser.PostAsync(new Uri($"/en/applications/{application.Reference}/submit", UriKind.Relative), slow.Content, impatience.Token);
        await slow.Content.Begun;
        await UntilAsync(() => Directory.Exists(store) && Directory.EnumerateFiles(store).Any());
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await UntilAsync(() => !Directory.EnumerateFiles(Path.Combine(host.DataFolder, "documents"), "*", SearchOption.AllDirectories).Any());

        await host.WithDbAsync(async db => Assert.False(await db.Documents.AnyAsync()));
    }

    private static async Task<(HttpClient Browser, InternshipApplication Application)> ReadyAsync(PortalHost host, ApplicationDeadline? deadline = null)
    {
        var account = await host.NewCandidateAsync(ACandidate.Profile());
        var call = new ACall();
        Vacancy vacancy = call.AddVacancy(deadline);
        var application = InternshipApplication.Start(account.CandidateId, vacancy, vacancy.ClosesAt.AddDays(-10));
        application.Edit(ACandidate.Answers(call.March.Code), vacancy.ClosesAt.AddDays(-9));
        await host.WithDbAsync(async db =>
        {
            db.AddRange(call.Criteria, call.Division, call.Call, vacancy, application);
            await db.SaveChangesAsync();
        });

        return (host.Client(account), application);
    }

    private static async Task AddQualificationAsync(HttpClient browser, InternshipApplication application, int number)
    {
        var address = new Uri($"/en/applications/{application.Reference}/documents", UriKind.Relative);
        using var form = DocumentsFixture.Form(await (await browser.GetAsync(address)).PageAsync(), "form:has(input[value=Qualification])", [("Qualification.Language", "en")]);
        DocumentsFixture.Attach(form, "Qualification.File", SampleFiles.PdfWithText($"file {number}"), $"{number}.pdf");
        using var answer = await browser.PostAsync(address, form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    // The same session at the real port.
    private static async Task<HttpClient> BrowserAsync(PortalHost host, InternshipApplication application)
    {
        var account = await host.WithDbAsync(async db =>
            new TestAccount(await db.Candidates.Where(c => c.Id == application.CandidateId).Select(c => c.UserId).SingleAsync(), application.CandidateId, "", ""));

        return host.Browser(account);
    }

    private static async Task<IHtmlDocument> CheckAsync(HttpClient browser, InternshipApplication application, string language = "en") =>
        await (await browser.GetAsync(new Uri($"/{language}/applications/{application.Reference}/check", UriKind.Relative))).PageAsync();

    private static async Task<HttpResponseMessage> SubmitAsync(HttpClient browser, IHtmlDocument page, InternshipApplication application, byte[] file, string language = "en")
    {
        using var form = Form(page, file);

        return await browser.PostAsync(new Uri($"/{language}/applications/{application.Reference}/submit", UriKind.Relative), form);
    }

    private static MultipartFormDataContent Form(IHtmlDocument page, byte[] file)
    {
        var form = DocumentsFixture.Form(page, "form[action$='/submit']", [.. Declared, .. AboutTheProof]);
        DocumentsFixture.Attach(form, "SubmitAttachment.File", file, "proof.pdf");

        return form;
    }

    private static async Task<(byte[] Body, string Type)> BodyAsync(IHtmlDocument page, byte[] file)
    {
        using var form = Form(page, file);

        return (await form.ReadAsByteArrayAsync(), form.Headers.ContentType!.ToString());
    }

    private static Sending Dripping((byte[] Body, string Type) form, int firstLength = 20_000)
    {
        var content = new DrippingContent(form.Body, firstLength);
        content.Headers.TryAddWithoutValidation("Content-Type", form.Type);

        return new Sending(content);
    }

    private static Task<Submission?> SubmissionAsync(PortalHost host, InternshipApplication application) =>
        host.WithDbAsync(db => db.Submissions.SingleOrDefaultAsync(s => s.ApplicationId == application.Id));

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            Assert.True(tries < 200, "It did not come about within ten seconds.");
            await Task.Delay(50);
        }
    }

    private sealed record Sending(DrippingContent Content) : IDisposable
    {
        public void Dispose() => Content.Dispose();
    }
}
