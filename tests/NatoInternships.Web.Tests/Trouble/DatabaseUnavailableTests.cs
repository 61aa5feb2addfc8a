using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Outages;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Tests.Areas.Account;
using NatoInternships.Web.Tests.Areas.Candidates.Documents;
using AnApplication = NatoInternships.Web.Tests.Areas.Candidates.AnApplication;

namespace NatoInternships.Web.Tests.Trouble;

/// <summary>The database becomes unavailable while the portal runs, and then available again.</summary>
public sealed class DatabaseUnavailableTests(DatabaseUnavailableTests.OwnHost own) : IClassFixture<DatabaseUnavailableTests.OwnHost>
{
    private const string Again = "#sent";

    private PortalHost Host => own.Host;

    [Theory]
    [InlineData("en", "Temporarily unavailable")]
    [InlineData("fr", "Service temporairement indisponible")]
    public async Task Pages_that_need_the_database_return_503_and_others_work(string language, string title)
    {
        var application = await AnApplication.ReadyAsync(host: Host);
        using var kept = await Host.Visitor().GetAsync($"/{language}/vacancies?q=kept");

        using (await Host.TroubleAsync(DatabaseTrouble.Gone))
        {
            foreach (var (browser, path) in Pages(application))
            {
                using var response = await browser.GetAsync($"/{language}{path}");
                var page = await response.PageAsync();

                Assert.Equal((path, HttpStatusCode.ServiceUnavailable), (path, response.StatusCode));
                Assert.Equal("120", Assert.Single(response.Headers.GetValues("Retry-After")));
                Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
                Assert.Equal(title, page.Says("h1"));
                Assert.True(page.Shows(".site-footer") && page.Shows("link[rel=stylesheet]"));
                Assert.Contains(DeadlineAfterOutage(language), page.Says("main"), StringComparison.Ordinal);
                Assert.Equal(browser == application.Client, page.Says("main").Contains(language == "en" ? "You have not been signed out" : "Votre session est toujours ouverte", StringComparison.Ordinal));
                Assert.False(page.Shows(Again));
            }

            foreach (var path in new[] { "/account/sign-in", "/account/register", "/terms", "/status", "/vacancies?q=kept" })
            {
                using var response = await Host.Visitor().GetAsync($"/{language}{path}");
                Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
            }
        }

        using var back = await application.Client.GetAsync(application.At(language: language));
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Fact]
    public async Task Static_files_work_for_signed_in_users()
    {
        var application = await AnApplication.ReadyAsync(host: Host);

        using (await Host.TroubleAsync(DatabaseTrouble.Gone))
        {
            foreach (var path in new[] { "/dist/site.css", "/dist/site.js", "/dist/icons.svg", "/dist/fonts/source-sans-3-latin.woff2", "/favicon.svg" })
            {
                using var response = await application.Client.GetAsync(path);
                Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
            }
        }
    }

    [Theory]
    [InlineData(DatabaseTrouble.Gone, "en")]
    [InlineData(DatabaseTrouble.ReadOnly, "fr")]
    public async Task A_sign_in_is_sent_again_from_the_page_without_its_password(DatabaseTrouble trouble, string language)
    {
        var account = await Host.NewCandidateAsync();
        using var browser = Host.Visitor();
        var form = await browser.OpenAsync($"/{language}/account/sign-in");

        var errorPage = await SendDuringFailureAsync(trouble, () => browser.SubmitAsync(form, "main form", Answers(("Email", account.Email), ("Password", account.Password))));
        using var again = await browser.SubmitAsync(errorPage, Again, Answers());
        var page = await again.PageAsync();
        using var entered = await browser.SubmitAsync(page, "main form", Answers(("Password", account.Password)));

        Assert.DoesNotContain(account.Password, errorPage.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode); // The password is required again,
        Assert.Equal(account.Email, page.QuerySelector("#Email")!.GetAttribute("value")); // and the other fields are filled in.
        Assert.Equal($"/{language}/applications", entered.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData(DatabaseTrouble.Gone, "fr")]
    [InlineData(DatabaseTrouble.ReadOnly, "en")]
    public async Task A_registration_leaves_no_half_account_and_can_be_made_afterwards(DatabaseTrouble trouble, string language)
    {
        var email = AccountForms.NewAddress();
        using var browser = Host.Visitor();
        var form = await browser.OpenAsync($"/{language}/account/register");

        var errorPage = await SendDuringFailureAsync(trouble, () => browser.SubmitAsync(
            form, "main form", Answers(("GivenNames", "Ada"), ("FamilyName", "Lindqvist"), ("Email", email), ("Password", AccountForms.NewPassword()))));
        var left = await Host.WithDbAsync(db => db.PendingRegistrations.CountAsync(r => r.Email == email));
        using var again = await browser.SubmitAsync(errorPage, Again, Answers());
        using var made = await browser.SubmitAsync(await again.PageAsync(), "main form", Answers(("Password", AccountForms.NewPassword())));

        Assert.Equal(0, left);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Equal(1, await Host.WithDbAsync(db => db.PendingRegistrations.CountAsync(r => r.Email == email)));
    }

    [Theory]
    [InlineData(DatabaseTrouble.Gone, "en")]
    [InlineData(DatabaseTrouble.Locked, "fr")]
    [InlineData(DatabaseTrouble.ReadOnly, "en")]
    [InlineData(DatabaseTrouble.Full, "fr")]
    public async Task A_section_is_not_half_saved_and_what_was_typed_is_sent_again_from_the_page(DatabaseTrouble trouble, string language)
    {
        var application = await AnApplication.ReadyAsync(host: Host);
        // More than one page of the file, however full the last page was.
        var typed = "Parce que « tout » compte.\n" + string.Join(' ', Enumerable.Repeat("éèêëàâç", 380)) + "\n<script>&amp;";
        var form = await application.PageAsync("motivation", language);

        var errorPage = await SendDuringFailureAsync(trouble, () => application.Client.SubmitAsync(form, "form.form-page", Answers(("Input.Motivation", typed))));
        var before = (await application.StoredAsync()).Answers.Motivation;
        using var again = await application.Client.SubmitAsync(errorPage, Again, Answers());

        Assert.Equal(ACandidate.Answers().Motivation, before);
        Assert.Contains("<script>&amp;", errorPage.Says(".summary-list"), StringComparison.Ordinal); // Shown as typed, as text.
        Assert.Equal(application.At("competencies", language).ToString(), again.Headers.Location?.ToString());
        Assert.Equal(typed, (await application.StoredAsync()).Answers.Motivation);
    }

    [Theory]
    [InlineData(DatabaseTrouble.Gone, "fr")]
    [InlineData(DatabaseTrouble.Locked, "en")]
    [InlineData(DatabaseTrouble.ReadOnly, "fr")]
    [InlineData(DatabaseTrouble.Full, "en")]
    public async Task A_submit_resent_from_the_error_page_is_stored_once(DatabaseTrouble trouble, string language)
    {
        // The content is longer than a page of the file. A shorter row could fit into a full database.
        var answers = ACandidate.Answers() with { Motivation = string.Join(' ', Enumerable.Repeat("éèêëàâç", 380)) };
        var application = await AnApplication.MakeAsync(ACandidate.Profile(), answers, deadline: null, vacancies: 1, hasProof: true, Host);
        var check = await application.PageAsync("check", language);

        var errorPage = await SendDuringFailureAsync(trouble, () => application.Client.SubmitAsync(
            check, "form[action$='/submit']", Answers(("Input.Truth", "true"), ("Input.AiRule", "true"), ("Input.Integrity", "true"), ("Input.JoinsPool", "false"))));
        var left = await RowsAsync(application);
        using var again = await application.Client.SubmitAsync(errorPage, Again, Answers());
        using var twice = await application.Client.SubmitAsync(errorPage, Again, Answers());

        Assert.Equal((0, 0, 0), left);
        Assert.Equal(application.At("receipt", language).ToString(), again.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.SeeOther, twice.StatusCode);
        Assert.Equal((1, 1, 1), await RowsAsync(application));
    }

    [Theory]
    [InlineData(DatabaseTrouble.Gone, "en")]
    [InlineData(DatabaseTrouble.ReadOnly, "fr")] // The file is already stored when saving the row fails.
    public async Task An_upload_leaves_neither_row_nor_file_and_asks_for_the_file_again(DatabaseTrouble trouble, string language)
    {
        var application = await AnApplication.ReadyAsync(host: Host);
        var address = application.At("documents", language);
        var list = await application.PageAsync("documents", language);
        var files = Host.StoredFiles();

        var errorPage = await SendDuringFailureAsync(trouble, async () =>
        {
            using var form = DocumentsFixture.Form(list, "form:has(input[value=Qualification])", [("Qualification.Language", "en")]);
            DocumentsFixture.Attach(form, "Qualification.File", SampleFiles.OfSize(200_000), "diploma.pdf");

            return await application.Client.PostAsync(address, form);
        });
        var left = (Rows: await DocumentsAsync(application), Files: Host.StoredFiles());
        using var second = DocumentsFixture.Form(errorPage, Again, []);
        DocumentsFixture.Attach(second, errorPage.QuerySelector("#sent input[type=file]")!.GetAttribute("name")!, SampleFiles.OfSize(200_000), "diploma.pdf");
        using var again = await application.Client.PostAsync(new Uri(errorPage.QuerySelector(Again)!.GetAttribute("action")!, UriKind.Relative), second);

        Assert.Equal("multipart/form-data", errorPage.QuerySelector(Again)!.GetAttribute("enctype"));
        Assert.Equal("file", errorPage.QuerySelectorAll("#sent input")[^1].GetAttribute("type")); // Fields after a file are not read.
        Assert.Equal(0, left.Rows);
        Assert.Equal(files, left.Files);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(1, await DocumentsAsync(application));
    }

    [Theory]
    [InlineData(DatabaseTrouble.Gone, "fr")]
    [InlineData(DatabaseTrouble.ReadOnly, "en")] // The file is already stored when saving its row and the submission fails.
    public async Task A_submit_with_its_last_file_leaves_nothing_and_is_made_whole_from_the_page(DatabaseTrouble trouble, string language)
    {
        var application = await AnApplication.ReadyAsync(host: Host);
        var check = await application.PageAsync("check", language);
        var (files, documents) = (Host.StoredFiles(), await DocumentsAsync(application));

        var errorPage = await SendDuringFailureAsync(trouble, async () =>
        {
            using var form = DocumentsFixture.Form(
                check, "form[action$='/submit']", [("Input.Truth", "true"), ("Input.AiRule", "true"), ("Input.Integrity", "true"), ("Input.JoinsPool", "false"), ("SubmitAttachment.Kind", "Qualification"), ("SubmitAttachment.Language", "en")]);
            DocumentsFixture.Attach(form, "SubmitAttachment.File", SampleFiles.OfSize(200_000), "diploma.pdf");

            return await application.Client.PostAsync(application.At("submit", language), form);
        });
        var left = (Files: Host.StoredFiles(), Documents: await DocumentsAsync(application), Rows: await RowsAsync(application));
        using var second = DocumentsFixture.Form(errorPage, Again, []);
        DocumentsFixture.Attach(second, errorPage.QuerySelector("#sent input[type=file]")!.GetAttribute("name")!, SampleFiles.OfSize(200_000), "diploma.pdf");
        using var again = await application.Client.PostAsync(new Uri(errorPage.QuerySelector(Again)!.GetAttribute("action")!, UriKind.Relative), second);

        Assert.Equal(files, left.Files);
        Assert.Equal(documents, left.Documents);
        Assert.Equal((0, 0, 0), left.Rows);
        Assert.Equal(application.At("receipt", language).ToString(), again.Headers.Location?.ToString());
        Assert.Equal(documents + 1, await DocumentsAsync(application));
        Assert.Equal((1, 1, 1), await RowsAsync(application));
    }

    [Fact]
    public async Task Autosave_gets_the_status_503()
    {
        var application = await AnApplication.ReadyAsync(host: Host);
        var form = await application.PageAsync("motivation");
        application.Client.DefaultRequestHeaders.Add("X-Autosave", "1");

        var errorPage = await SendDuringFailureAsync(DatabaseTrouble.ReadOnly, () => application.Client.SubmitAsync(form, "form.form-page", Answers(("Input.Motivation", "More."))));

        Assert.False(errorPage.Shows(Again));
    }

    [Fact]
    public async Task A_form_of_another_site_is_not_given_back()
    {
        using var browser = Host.Visitor();
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        using (await Host.TroubleAsync(DatabaseTrouble.Gone))
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("Email", "planted@test.example")]);
            using var response = await browser.PostAsync("/en/account/forgot-password", content);

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.DoesNotContain("planted", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_signed_in_user_can_read_with_a_read_only_database()
    {
        var application = await AnApplication.ReadyAsync(host: Host);
        await Host.WithDbAsync(db => db.UserSessions.Where(s => s.UserId == application.Account.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, PortalHost.Now.AddMinutes(-5))));

        using (await Host.TroubleAsync(DatabaseTrouble.ReadOnly))
        {
            await application.PageAsync("motivation");
        }
    }

    [Theory]
    [InlineData(DatabaseTrouble.Gone, "The database does not answer.")]
    [InlineData(DatabaseTrouble.ReadOnly, "The database cannot be written (SqliteException).")]
    public async Task Readiness_says_why_and_the_minute_counts_as_an_outage(DatabaseTrouble trouble, string reason)
    {
        var recorder = Host.Services.GetRequiredService<HealthRecorder>();
        var before = await Host.WithDbAsync(db => db.HealthSamples.CountAsync(s => s.DatabaseAway));
        using var visitor = Host.Visitor();

        using (await Host.TroubleAsync(trouble))
        {
            Assert.False(await recorder.RecordAsync(CancellationToken.None));
            using var live = await visitor.GetAsync("/health/live");
            using var ready = await visitor.GetAsync("/health/ready");

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (live.StatusCode, ready.StatusCode));
            Assert.Contains($"\"database\":{{\"status\":\"Unhealthy\",\"reason\":\"{reason}\"}}", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains("\"documents\":{\"status\":\"Healthy\"", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.True(await recorder.RecordAsync(CancellationToken.None));
        using var back = await visitor.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Equal(before + 1, await Host.WithDbAsync(db => db.HealthSamples.CountAsync(s => s.DatabaseAway)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_effect_of_an_outage_on_a_deadline_has_the_same_text_everywhere(string language)
    {
        foreach (var path in new[] { "status", "terms", "help" })
        {
            var page = await Host.Visitor().OpenAsync($"/{language}/{path}");
            Assert.Contains(DeadlineAfterOutage(language), page.Says("main"), StringComparison.Ordinal);
        }
    }

    private static string DeadlineAfterOutage(string language) =>
        TextCatalogue.Find(TextCatalogue.SharedFeature, language == "fr" ? Language.French : Language.English, "Outage_Deadline")!;

    private static IEnumerable<(HttpClient Browser, string Path)> Pages(AnApplication application)
    {
        var stranger = application.Host.Visitor();
        foreach (var path in new[] { "", "/vacancies", $"/vacancies/{application.Vacancy.Number}", "/eligibility" })
        {
            yield return (stranger, path);
        }

        foreach (var path in new[] { "/applications", $"/applications/{application.Reference}/motivation", "/account/security" })
        {
            yield return (application.Client, path);
        }
    }

    /// <summary>Sends a request during the failure and returns the 503 page after it has ended.</summary>
    private async Task<IHtmlDocument> SendDuringFailureAsync(DatabaseTrouble trouble, Func<Task<HttpResponseMessage>> send)
    {
        using var over = await Host.TroubleAsync(trouble);
        using var response = await send();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);

        return await response.PageAsync();
    }

    private Task<(int Submissions, int Mails, int Taken)> RowsAsync(AnApplication application) => Host.WithDbAsync(async db => (
        await db.Submissions.CountAsync(s => db.Applications.Any(a => a.Id == s.ApplicationId && a.Reference == application.Reference)),
        await db.OutboxMessages.CountAsync(m => m.UserId == application.Account.UserId),
        await db.Applications.CountAsync(a => a.Reference == application.Reference && a.SlotNo != null)));

    private Task<int> DocumentsAsync(AnApplication application) =>
        Host.WithDbAsync(db => db.Documents.CountAsync(d => d.CandidateId == application.Account.CandidateId && d.Kind == DocumentKind.Qualification));

    private static Dictionary<string, string?> Answers(params (string Name, string? Value)[] answers) =>
        answers.ToDictionary(answer => answer.Name, answer => answer.Value);

    /// <summary>
    /// Its database is taken away, so no other test may use it. A writer waits one second for another instead of half a minute.
    /// </summary>
    public sealed class OwnHost : IDisposable
    {
        public PortalHost Host { get; } = PortalHost.Apart(
            withDemonstration: false, settings: new Dictionary<string, string> { ["ConnectionStrings:Sqlite"] = "Data Source={data}/portal.db;Default Timeout=1" });

        public void Dispose() => Host.Dispose();
    }
}
