using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Tests.Areas.Candidates.Documents;

namespace NatoInternships.Web.Tests.Areas.Candidates;

/// <summary>What is read-only after the deadline, what can still be changed (ruling A19), and replacing a refused file (A23).</summary>
public sealed class AfterTheDeadlineTests
{
    private static readonly DateTimeOffset InTime = AnApplication.ClosingNow.ClosesAt.AddMilliseconds(-1);

    [Theory]
    [InlineData("en", "You can still:")]
    [InlineData("fr", "Vous pouvez encore\u00A0:")]
    public async Task The_content_is_read_only_and_possible_actions_are_listed(string language, string heading)
    {
        var application = await SubmittedAsync();

        var page = await application.PageAsync("", language);

        Assert.Contains(heading, page.Says(".panel--quiet"), StringComparison.Ordinal);
        var links = page.QuerySelectorAll(".panel--quiet a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(
            [$"/{language}/profile/contact", application.At("pool", language).ToString(), application.At("withdraw", language).ToString(), $"/{language}/account/data", $"/{language}/profile"],
            links);
        foreach (var link in links)
        {
            using var open = await application.Client.GetAsync(new Uri(link, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        }
    }

    [Theory]
    [InlineData("en", "Your choices")]
    [InlineData("fr", "Vos choix")]
    public async Task No_choice_is_called_free_any_more(string language, string heading)
    {
        var application = await SubmittedAsync();

        foreach (var page in new[] { await application.PageAsync("", language), await (await application.Client.GetAsync(new Uri($"/{language}/applications", UriKind.Relative))).PageAsync() })
        {
            Assert.Equal(heading, page.Says(".choices h2"));
            Assert.False(page.Shows(".choices .arch--free"));
            Assert.True(page.Shows(".choices .choices__name"));
        }
    }

    [Theory]
    [InlineData("en", "Not submitted", "See your application")]
    [InlineData("fr", "Non envoyée", "Voir votre candidature")]
    public async Task A_draft_after_the_deadline_cannot_be_continued(string language, string state, string action)
    {
        var application = await AnApplication.ReadyAsync(AnApplication.ClosingNow);

        using var response = await application.Client.GetAsync(new Uri($"/{language}/vacancies/{application.Vacancy.Number}", UriKind.Relative));
        var page = await response.PageAsync();

        Assert.Equal(ApplicationStatus.Draft, (await application.StoredAsync()).Status);
        Assert.Equal(state, page.Says(".facts-card .tag"));
        Assert.Equal(action, page.Says(".facts-card .button"));
    }

    [Fact]
    public void No_choice_is_kept_for_a_draft_that_can_no_longer_be_submitted()
    {
        var (late, open) = (Draft(AnApplication.ClosingNow), Draft(AnApplication.DeadlineOf2025));

        var callApplications = new CallApplications { CallId = Guid.NewGuid(), CallName = open.Title, Year = 2025, Limit = 3, IsOpen = true, Now = PortalHost.Now, Applications = [late, open] };

        Assert.Equal([open], callApplications.Drafts);
    }

    private static ApplicationListItem Draft(ApplicationDeadline deadline) => new()
    {
        Reference = "A",
        Number = "250702",
        Title = new LocalizedText("Division", "La division"),
        Status = ApplicationStatus.Draft,
        Rank = null,
        SubmittedAt = null,
        Deadline = deadline,
        VacancyIsCancelled = false,
    };

    [Theory]
    [InlineData("motivation")]
    [InlineData("preferences")]
    [InlineData("competencies")]
    [InlineData("check")]
    public async Task A_step_redirects_to_the_state_line_with_the_reason(string step)
    {
        var application = await SubmittedAsync();

        using var response = await application.Client.GetAsync(application.At(step));

        Assert.Equal(application.At().ToString(), response.Headers.Location!.ToString());
        Assert.StartsWith("Closed on", (await application.PageAsync()).Says(".state-line h2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "A draft does not count")]
    [InlineData("fr", "Un brouillon n")]
    public async Task A_draft_that_was_closed_says_so_and_its_mail_too(string language, string words)
    {
        var application = await AnApplication.ReadyAsync(AnApplication.ClosingNow);
        await PortalHost.OfCandidates.WithDbAsync(async db =>
        {
            var draft = await db.Applications.SingleAsync(a => a.Reference == application.Reference);
            draft.CloseUnsubmitted(PortalHost.Now);
            (await db.Users.SingleAsync(u => u.Id == application.Account.UserId)).Language = language == "fr" ? Language.French : Language.English;
            new Outbox(db, TimeProvider.System).Add(MailTemplates.ApplicationNotSubmitted, application.Account.UserId, draft.Id, isBulk: true);
            db.ChangeTracker.Entries<OutboxMessage>().Single().Entity.DueAt = PortalHost.Now;
            await db.SaveChangesAsync();
        });

        var mail = Assert.Single(await PortalHost.OfCandidates.MailsToAsync(application.Account.Email));

        Assert.Contains(words, (await application.PageAsync("", language)).Says(".state-line"), StringComparison.Ordinal);
        Assert.Contains(words, mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "mercredi 4 juin 2025, 13\u00A0h\u00A059" : "Wednesday 4 June 2025, 13:59", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_that_was_extended_makes_a_draft_of_it_again()
    {
        var application = await AnApplication.ReadyAsync();
        await PortalHost.OfCandidates.WithDbAsync(async db =>
        {
            (await db.Applications.SingleAsync(a => a.Reference == application.Reference)).CloseUnsubmitted(PortalHost.Now);
            await db.SaveChangesAsync();
        });

        Assert.Contains("Draft, nothing submitted yet", (await application.PageAsync()).Says(".state-line"), StringComparison.Ordinal);
        using var edited = await application.FillAsync("motivation", new() { ["Input.Motivation"] = "In the time that was added" });
        Assert.Equal(ApplicationStatus.Draft, (await application.StoredAsync()).Status);
        using var submitted = await application.DeclareAsync();
        Assert.Equal(ApplicationStatus.Submitted, (await application.StoredAsync()).Status);
    }

    [Theory]
    [InlineData("en", "can find you in the pool with this application", "Divisions cannot find you")]
    [InlineData("fr", "peuvent vous trouver dans le vivier avec cette candidature", "Les divisions ne peuvent pas vous trouver")]
    public async Task The_pool_is_joined_and_left_after_the_deadline(string language, string inside, string outside)
    {
        var application = await SubmittedAsync();
        Assert.Contains(outside, (await application.PageAsync("", language)).Body!.TextContent, StringComparison.Ordinal);

        using var joined = await application.FillAsync("pool", new() { ["Input.Joins"] = "yes" }, language);
        Assert.Equal(PortalHost.Now, (await application.StoredAsync()).JoinedPoolAt);
        Assert.Contains(inside, (await application.PageAsync("", language)).Body!.TextContent, StringComparison.Ordinal);
        using var left = await application.FillAsync("pool", new() { ["Input.Joins"] = "no" }, language);

        Assert.Null((await application.StoredAsync()).JoinedPoolAt);
        var stored = await application.StoredAsync();
        Assert.Equal(
            ["pool-joined", "pool-left"],
            await PortalHost.OfCandidates.WithDbAsync(db => db.AuditEntries.Where(e => e.SubjectId == stored.Id && e.Action.StartsWith("pool-")).Select(e => e.Action).Order().ToListAsync()));
    }

    [Theory]
    [InlineData("en", "Choose whether divisions can find you")]
    [InlineData("fr", "Indiquez si les divisions peuvent vous trouver")]
    public async Task A_choice_about_the_pool_is_one_of_two(string language, string message)
    {
        var application = await SubmittedAsync();

        using var response = await application.FillAsync("pool", new() { ["Input.Joins"] = "perhaps" }, language);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(message, (await response.PageAsync()).ErrorAt("Input.Joins"));
    }

    [Fact]
    public async Task A_draft_has_no_choice_about_the_pool()
    {
        var application = await AnApplication.ReadyAsync();
        using var shown = await application.Client.GetAsync(application.At("pool"));
        var token = (await application.PageAsync("about-you")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Input.Joins"] = "yes" });

        using var posted = await application.Client.PostAsync(application.At("pool"), content);

        Assert.Equal(application.At().ToString(), shown.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Conflict, posted.StatusCode);
        Assert.Null((await application.StoredAsync()).JoinedPoolAt);
    }

    [Theory]
    [InlineData("en", "A file was refused after the deadline: replace it", "Wednesday 11 June 2025, 23:59")]
    [InlineData("fr", "Un fichier a été refusé après la date limite\u00A0: remplacez-le", "mercredi 11 juin 2025, 23\u00A0h\u00A059")]
    public async Task A_file_refused_late_is_shown_with_its_limit_and_replaced_with_a_new_receipt(string language, string state, string until)
    {
        var (application, refused) = await RefusedAsync();
        var page = await application.PageAsync("", language);
        Assert.Equal(state, page.Says(".state-line h2"));
        Assert.Contains(until, page.Says(".state-line"), StringComparison.Ordinal);
        var address = page.QuerySelector(".state-line a.button")!.GetAttribute("href")!;
        Assert.Equal(Replace(application, refused, language).ToString(), address);

        using var response = await SendAsync(application, refused, language, SampleFiles.PdfWithText("mended"));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal($"R-2026-{application.Reference}-02", (await application.PageAsync("receipt", language)).Says(".receipt-band__number"));
        Assert.Contains(language == "fr" ? "avec le fichier que vous avez remplacé" : "with the file you replaced", (await application.PageAsync("", language)).Says(".state-line"), StringComparison.Ordinal);
        var versions = await PortalHost.OfCandidates.WithDbAsync(db => db.Submissions.AsNoTracking()
            .Where(s => db.Applications.Any(a => a.Id == s.ApplicationId && a.Reference == application.Reference)).OrderBy(s => s.Version).Select(s => s.Content).ToListAsync());
        var (first, second) = (SealedContent.Read(versions[0]), SealedContent.Read(versions[1]));
        Assert.Equal((refused, "mended.pdf"), (first.Documents.Single().DocumentId, second.Documents.Single().FileName));
        var mail = Assert.Single(await PortalHost.OfCandidates.MailsToAsync(application.Account.Email), mail => mail.TextBody!.Contains($"R-2026-{application.Reference}-02", StringComparison.Ordinal));
        Assert.Contains("New document", mail.Subject!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_and_the_documents_lead_to_the_refused_file()
    {
        var (application, refused) = await RefusedAsync();

        using var list = await application.Client.GetAsync(new Uri("/en/applications", UriKind.Relative));
        var documents = await application.PageAsync("documents");

        Assert.Contains("Next: replace the file that was refused", (await list.PageAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(documents.QuerySelector($"a[href='{Replace(application, refused)}']"));
        Assert.False(documents.Shows("form[data-upload]"));
    }

    [Theory]
    [InlineData("en", "Choose a file to add")]
    [InlineData("fr", "Choisissez un fichier à ajouter")]
    public async Task Without_a_file_nothing_is_replaced(string language, string message)
    {
        var (application, refused) = await RefusedAsync();

        using var response = await SendAsync(application, refused, language, content: null);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(message, (await response.PageAsync()).ErrorAt("File"));
        Assert.Equal(1, (await application.StoredAsync()).SubmittedVersion);
    }

    [Fact]
    public async Task A_proof_without_its_dates_is_asked_for_them()
    {
        var (application, refused) = await RefusedAsync();

        using var response = await SendAsync(application, refused, "en", SampleFiles.Pdf(), ("Input.Page", ""));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull((await response.PageAsync()).ErrorAt("Input.Page"));
    }

    [Fact]
    public async Task A_refused_replacement_can_be_sent_again()
    {
        var (application, refused) = await RefusedAsync();

        using var response = await SendAsync(application, refused, "en", "just text"u8.ToArray());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull((await response.PageAsync()).ErrorAt("File"));
        using var again = await SendAsync(application, refused, "en", SampleFiles.Pdf());
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Theory]
    [InlineData("en", "This file can no longer be replaced")]
    [InlineData("fr", "Ce fichier ne peut plus être remplacé")]
    public async Task After_the_seven_days_it_closes(string language, string heading)
    {
        var (application, refused) = await RefusedAsync();
        var form = await FormAsync(application, refused, language, SampleFiles.Pdf());
        await PortalHost.OfCandidates.WithDbAsync(db => db.SectionReopenings.Where(r => r.DocumentId == refused)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Until, PortalHost.Now)));

        using var response = await application.Client.PostAsync(Replace(application, refused, language), form);
        using var page = await application.Client.GetAsync(Replace(application, refused, language));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(heading, (await response.PageAsync()).Says("h1"));
        Assert.Equal(application.At("", language).ToString(), page.Headers.Location!.ToString());
        Assert.Equal(1, (await application.StoredAsync()).SubmittedVersion);
    }

    [Fact]
    public async Task A_withdrawn_application_accepts_no_replacement()
    {
        var (application, refused) = await RefusedAsync();
        using var form = await FormAsync(application, refused, "en", SampleFiles.Pdf());
        using var withdrawn = await application.Client.SubmitAsync(await application.PageAsync("withdraw"), "form[action$='/withdraw']", new Dictionary<string, string?>());

        using var response = await application.Client.PostAsync(Replace(application, refused), form);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal((ApplicationStatus.WithdrawnLate, 1), ((await application.StoredAsync()).Status, (await application.StoredAsync()).SubmittedVersion));
    }

    [Fact]
    public async Task Somebody_elses_file_and_one_that_nothing_was_reopened_for_are_not_found()
    {
        var (theirs, refused) = await RefusedAsync();
        var (mine, _) = await RefusedAsync();
        using var form = await FormAsync(theirs, refused, "en", SampleFiles.Pdf());

        using var foreign = await mine.Client.GetAsync(Replace(theirs, refused));
        using var posted = await mine.Client.PostAsync(Replace(theirs, refused), await FormAsync(mine, (await ReopenedAsync(mine)) ?? Guid.Empty, "en", SampleFiles.Pdf()));
        using var missing = await theirs.Client.GetAsync(Replace(theirs, Guid.NewGuid()));
        using var stranger = await PortalHost.OfCandidates.Visitor().GetAsync(Replace(theirs, refused));
        using var own = await theirs.Client.GetAsync(Replace(theirs, refused));

        Assert.Equal(
            [HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Redirect, HttpStatusCode.OK],
            new[] { foreign.StatusCode, posted.StatusCode, missing.StatusCode, stranger.StatusCode, own.StatusCode });
        Assert.Equal(1, (await theirs.StoredAsync()).SubmittedVersion);
    }

    [Fact]
    public async Task The_data_download_contains_reopened_sections_with_their_end()
    {
        var (application, _) = await RefusedAsync();

        var data = JsonNode.Parse(await application.Client.GetStringAsync("/en/account/data/download"))!;

        var reopening = Assert.Single(data["Applications"]!.AsArray().Single()!["Reopenings"]!.AsArray())!;
        Assert.Equal(("Documents", "FileRefused"), ((string?)reopening["Section"], (string?)reopening["Cause"]));
        Assert.Equal(PortalHost.Now, (DateTimeOffset)reopening["OpenedAt"]!);
    }

    private static async Task<AnApplication> SubmittedAsync()
    {
        var application = await AnApplication.ReadyAsync(AnApplication.ClosingNow);
        Assert.IsType<SubmitOutcome.Submitted>(await application.SubmitAsync(InTime));

        return application;
    }

    /// <summary>Submitted before the deadline. Its only file was refused at the instant of the deadline.</summary>
    private static async Task<(AnApplication Application, Guid Refused)> RefusedAsync()
    {
        var application = await SubmittedAsync();
        var refused = await PortalHost.OfCandidates.WithDbAsync(async db =>
        {
            var stored = await db.Applications.SingleAsync(a => a.Reference == application.Reference);
            var document = await db.Documents.SingleAsync(d => d.CandidateId == application.Account.CandidateId);
            document.Refuse(RefusalReason.InflatesTooMuch, PortalHost.Now);
            db.SectionReopenings.Add(SectionReopening.ForRefusedFile(stored.Id, document.Id, PortalHost.Now));
            await db.SaveChangesAsync();

            return document.Id;
        });

        return (application, refused);
    }

    private static Task<Guid?> ReopenedAsync(AnApplication application) => PortalHost.OfCandidates.WithDbAsync(db => db.SectionReopenings
        .Where(r => db.Applications.Any(a => a.Id == r.ApplicationId && a.Reference == application.Reference)).Select(r => r.DocumentId).SingleAsync());

    private static Uri Replace(AnApplication application, Guid refused, string language = "en") => application.At($"documents/{refused}/replace", language);

    private static async Task<MultipartFormDataContent> FormAsync(
        AnApplication application, Guid refused, string language, byte[]? content, params (string Field, string? Value)[] answers)
    {
        using var page = await application.Client.GetAsync(Replace(application, refused, language));
        var form = DocumentsFixture.Form(await page.PageAsync(), "form[data-upload]", answers);
        if (content is not null)
        {
            DocumentsFixture.Attach(form, "File", content, "mended.pdf");
        }

        return form;
    }

    private static async Task<HttpResponseMessage> SendAsync(
        AnApplication application, Guid refused, string language, byte[]? content, params (string Field, string? Value)[] answers)
    {
        using var form = await FormAsync(application, refused, language, content, answers);

        return await application.Client.PostAsync(Replace(application, refused, language), form);
    }
}
