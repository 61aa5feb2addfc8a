using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Candidates;

/// <summary>A draft can be read and printed, also after its deadline, and deleted if it was never submitted.</summary>
public sealed class DraftTests
{
    private const string Delete = "form[action$='/delete']";

    private static readonly Dictionary<string, string?> Nothing = [];

    [Theory]
    [InlineData("en", "This draft was not submitted", "Read what you wrote")]
    [InlineData("fr", "Ce brouillon n’a pas été envoyé", "Lire ce que vous avez écrit")]
    public async Task A_draft_that_was_not_submitted_can_be_read_and_printed_after_the_deadline(string language, string lede, string action)
    {
        var application = await NotSubmittedAsync();

        var home = await application.PageAsync("", language);
        var link = home.QuerySelector(".state-line a.button")!;
        var page = await application.PageAsync("draft", language);

        Assert.Equal((action, application.At("draft", language).ToString()), (link.TextContent.Trim(), link.GetAttribute("href")));
        Assert.StartsWith(lede, page.Says(".lede"), StringComparison.Ordinal);
        Assert.True(page.Shows("button[data-print]"));
        foreach (var written in new[] { "Ada Peeters", "how an alliance decides", "moot court", "proof.pdf" })
        {
            Assert.Contains(written, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        Assert.False(page.Shows("main input, main textarea, main select"));
        Assert.True(page.Shows("details[open]")); // Nothing is collapsed.
    }

    [Fact]
    public async Task After_the_deadline_of_a_submitted_application_only_what_counts_is_shown()
    {
        var application = await AnApplication.ReadyAsync(AnApplication.ClosingNow);
        await application.SubmitAsync(PortalHost.Now.AddMinutes(-1));

        using var response = await application.Client.GetAsync(application.At("draft"));

        Assert.Equal(application.At("submitted").ToString(), response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("en", "Draft deleted: {0}")]
    [InlineData("fr", "Brouillon supprimé\u00A0: {0}")]
    public async Task A_draft_is_deleted_after_a_page_that_asks_and_documents_stay(string language, string words)
    {
        var application = await AnApplication.ReadyAsync();
        var id = (await application.StoredAsync()).Id;
        Assert.True((await application.PageAsync("", language)).Shows($"a[href='{application.At("delete", language)}']"));
        var ask = await application.PageAsync("delete", language);

        using var answer = await application.Client.SubmitAsync(ask, Delete, Nothing);
        using var again = await application.Client.SubmitAsync(ask, Delete, Nothing); // The second request of a double click.
        using var list = await application.Client.GetAsync(answer.Headers.Location);
        using var gone = await application.Client.GetAsync(application.At());

        Assert.Equal((HttpStatusCode.Redirect, answer.Headers.Location), (again.StatusCode, again.Headers.Location));
        var title = language == "fr" ? application.Vacancy.Title.Fr : application.Vacancy.Title.En;
        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, words, title), (await list.PageAsync()).Says(".message h2"));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        await application.Host.WithDbAsync(async db =>
        {
            Assert.False(await db.Applications.AnyAsync(a => a.Id == id));
            Assert.Equal(1, await db.Documents.CountAsync(d => d.CandidateId == application.Account.CandidateId && d.RemovedAt == null));
            Assert.Equal(1, await db.AuditEntries.CountAsync(e => e.SubjectId == id && e.Action == "draft-deleted" && e.ActorId == application.Account.UserId));
        });
    }

    [Fact]
    public async Task A_deleted_draft_can_be_started_anew_and_is_then_no_longer_said_to_be_deleted()
    {
        var application = await AnApplication.ReadyAsync();
        using var answer = await application.Client.SubmitAsync(await application.PageAsync("delete"), Delete, Nothing);
        await AnApplication.StartAsync(application.Account, application.Vacancy);

        using var list = await application.Client.GetAsync(answer.Headers.Location);

        Assert.False((await list.PageAsync()).Shows(".message"));
    }

    [Theory]
    [InlineData("en", "This application cannot be deleted")]
    [InlineData("fr", "Cette candidature ne peut pas être supprimée")]
    public async Task What_was_submitted_once_cannot_be_deleted(string language, string heading)
    {
        var application = await AnApplication.ReadyAsync();
        var ask = await application.PageAsync("delete", language);
        await application.SubmitAsync();
        await application.Host.WithDbAsync(async db =>
        {
            var stored = await db.Applications.SingleAsync(a => a.Reference == application.Reference);
            stored.Withdraw(deadlineHasPassed: false, PortalHost.Now);
            stored.Reopen(PortalHost.Now); // A draft again, but it was submitted before.
            await db.SaveChangesAsync();
        });

        using var answer = await application.Client.SubmitAsync(ask, Delete, Nothing);
        var page = await application.PageAsync("delete", language);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal((heading, heading), ((await answer.PageAsync()).Says("h1"), page.Says("h1")));
        Assert.False((await application.PageAsync()).Shows("a[href$='/delete']"));
        Assert.Equal(ApplicationStatus.Draft, (await application.StoredAsync()).Status);
    }

    [Fact]
    public async Task A_draft_that_missed_its_deadline_can_be_deleted()
    {
        var application = await NotSubmittedAsync();
        Assert.True((await application.PageAsync()).Shows("a[href$='/delete']"));

        using var answer = await application.Client.SubmitAsync(await application.PageAsync("delete"), Delete, Nothing);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.False(await application.Host.WithDbAsync(db => db.Applications.AnyAsync(a => a.Reference == application.Reference)));
    }

    private static async Task<AnApplication> NotSubmittedAsync()
    {
        var application = await AnApplication.ReadyAsync(AnApplication.ClosingNow);
        await application.Host.WithDbAsync(async db =>
        {
            (await db.Applications.SingleAsync(a => a.Reference == application.Reference)).CloseUnsubmitted(PortalHost.Now);
            await db.SaveChangesAsync();
        });

        return application;
    }
}
