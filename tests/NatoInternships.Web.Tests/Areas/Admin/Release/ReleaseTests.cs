using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Admin.Screening;
using static NatoInternships.Web.Tests.Areas.Admin.Screening.ScreeningOffice;

namespace NatoInternships.Web.Tests.Areas.Admin.Release;

/// <summary>A lead releases held decisions, and candidates read them.</summary>
public sealed class ReleaseTests
{
    [Theory]
    [InlineData("en", "You are eligible", "You are not eligible", "Neither English nor French is at the level that the notice asks for.")]
    [InlineData("fr", "Votre candidature est admissible", "Votre candidature n’est pas admissible", "Ni l’anglais ni le français n’atteint le niveau que demande l’avis de vacance.")]
    public async Task A_release_makes_the_decision_and_its_reason_readable_and_mails_once(string culture, string eligible, string refused, string reason)
    {
        var office = await OpenedAsync();
        var (met, metReference) = await office.SubmittedByAsync();
        var (not, notReference) = await office.SubmittedByAsync(WithoutLanguage());
        using var first = await office.DecideAsync(metReference, DecisionOutcome.Eligible);
        await office.RefusedAsync(notReference);
        using var lead = await LeadAsync();
        var (metPage, notPage) = ($"/{culture}/applications/{metReference}", $"/{culture}/applications/{notReference}");
        var before = await office.PageAsync(metPage, Host.Client(met));

        using var released = await PressAsync(office, lead, culture);
        var list = await office.PageAsync(released.Headers.Location!.OriginalString, lead);

        Assert.DoesNotContain(eligible, before.Says("main"), StringComparison.Ordinal);
        Assert.Contains(eligible, (await office.PageAsync(metPage, Host.Client(met))).Says("main"), StringComparison.Ordinal);
        var page = await office.PageAsync(notPage, Host.Client(not));
        Assert.Contains(refused, page.Says("main"), StringComparison.Ordinal);
        Assert.Contains(reason, page.Says("main"), StringComparison.Ordinal);
        Assert.Contains("2", list.Says(".message"), StringComparison.Ordinal);
        Assert.Equal((ScreeningState.ReleasedEligible, ScreeningState.ReleasedNotEligible), ((await RowAsync(metReference)).State, (await RowAsync(notReference)).State));
        Assert.Equal(1, await MailsAsync(met.UserId));
        Assert.Equal(1, await MailsAsync(not.UserId));
    }

    [Fact]
    public async Task A_release_pressed_twice_tells_nobody_twice()
    {
        var office = await OpenedAsync();
        var (account, reference) = await office.SubmittedByAsync();
        using var decided = await office.DecideAsync(reference, DecisionOutcome.Eligible);
        using var lead = await LeadAsync();
        var page = await office.PageAsync(At(office), lead);

        using var first = await lead.SubmitAsync(page, "main form[method=post]", new Dictionary<string, string?>());
        using var second = await lead.SubmitAsync(page, "main form[method=post]", new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Contains("There is nothing to release.", (await office.PageAsync(second.Headers.Location!.OriginalString, lead)).Says(".message"), StringComparison.Ordinal);
        Assert.Equal(1, await MailsAsync(account.UserId));
        Assert.Equal(1, await Host.WithDbAsync(db => db.ReleasedDecisions.CountAsync(one => db.ScreeningRows.Any(row => row.ApplicationId == one.ApplicationId && row.Reference == reference))));
    }

    [Fact]
    public async Task A_release_of_another_number_than_seen_is_refused_and_shows_the_new_one()
    {
        var office = await OpenedAsync();
        var (first, second) = (await office.SubmittedAsync(), await office.SubmittedAsync());
        using var one = await office.DecideAsync(first, DecisionOutcome.Eligible);
        using var lead = await LeadAsync();
        var page = await office.PageAsync(At(office), lead);
        using var two = await office.DecideAsync(second, DecisionOutcome.Eligible);

        using var refused = await lead.SubmitAsync(page, "main form[method=post]", new Dictionary<string, string?>());
        var now = await refused.PageAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("The number of decisions has changed", now.Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("Release 2 decisions", now.Says("main form[method=post]"), StringComparison.Ordinal);
        Assert.Equal(ScreeningState.Eligible, (await RowAsync(first)).State);
    }

    [Fact]
    public async Task Who_overruled_a_result_does_not_release_it()
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync(WithoutLanguage());
        using var lead = await LeadAsync();
        using var preview = await office.AnswerAsync(reference, "met", "language-shown", client: lead);
        using var recorded = await lead.SubmitAsync(await preview.PageAsync(), "form[action*='/conditions/']", new Dictionary<string, string?>());
        using var decided = await office.DecideAsync(reference, DecisionOutcome.Eligible, lead);

        var own = await office.PageAsync(At(office), lead);
        using var other = await LeadAsync();
        var theirs = await office.PageAsync(At(office), other);
        using var released = await other.SubmitAsync(theirs, "main form[method=post]", new Dictionary<string, string?>());

        Assert.Contains("Another lead must release it.", own.Says("main"), StringComparison.Ordinal);
        Assert.False(own.Shows("main form[method=post]"));
        Assert.Contains("By releasing it you confirm it.", theirs.Says("main"), StringComparison.Ordinal);
        Assert.Equal(ScreeningState.ReleasedEligible, (await RowAsync(reference)).State);
    }

    [Fact]
    public async Task A_release_that_was_cut_off_is_continued_and_tells_each_candidate_once()
    {
        var office = await OpenedAsync();
        var accounts = new List<TestAccount>();
        for (var index = 0; index < 3; index++)
        {
            var (account, reference) = await office.SubmittedByAsync();
            using var decided = await office.DecideAsync(reference, DecisionOutcome.Eligible);
            accounts.Add(account);
        }

        var lead = await Host.NewStaffAsync(PortalRoles.HrLead);
        var release = new Domain.Releases.Release(office.Call.Call.Id, lead.UserId, 3, PortalHost.Now, PortalHost.Now);
        await Host.WithDbAsync(async db =>
        {
            db.Releases.Add(release); // As a process leaves it that dies after the start.
            await db.SaveChangesAsync();
        });
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            await using var scope = Host.Services.CreateAsyncScope();

            return await scope.ServiceProvider.GetRequiredService<ReleaseService>().CompleteAsync(release.Id, CancellationToken.None);
        })));

        Assert.Equal(3, runs.Sum());
        foreach (var account in accounts)
        {
            Assert.Equal(1, await MailsAsync(account.UserId));
        }

        Assert.NotNull(await Host.WithDbAsync(db => db.Releases.Where(one => one.Id == release.Id).Select(one => one.DoneAt).SingleAsync()));
    }

    [Fact]
    public async Task A_withdrawn_application_is_not_released()
    {
        var office = await OpenedAsync();
        var (account, reference) = await office.SubmittedByAsync();
        using var decided = await office.DecideAsync(reference, DecisionOutcome.Eligible);
        using var candidate = Host.Client(account);
        using var withdrawn = await candidate.SubmitAsync(await office.PageAsync($"/en/applications/{reference}/withdraw", candidate), "main form[action$='/withdraw']", new Dictionary<string, string?>());
        using var lead = await LeadAsync();

        Assert.Contains("No decision waits for its release.", (await office.PageAsync(At(office), lead)).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_email_is_read_as_it_is_sent()
    {
        var office = await OpenedAsync();
        var (account, reference) = await office.SubmittedByAsync(WithoutLanguage(Domain.Values.Language.French));
        await office.RefusedAsync(reference);
        using var lead = await LeadAsync();
        var page = await office.PageAsync(At(office), lead);
        var preview = await office.PageAsync(page.QuerySelector("a[href*='/release/emails']")!.GetAttribute("href")!, lead);

        using var released = await lead.SubmitAsync(page, "main form[method=post]", new Dictionary<string, string?>());
        await Host.SendMailsAsync();
        var sent = Assert.Single(await Host.MailsToAsync(account.Email), mail => mail.Subject!.Contains("decision", StringComparison.Ordinal));

        Assert.Equal(Words(sent.TextBody!), Words(preview.Says("article .typed-text")));
        Assert.Contains("Ni l’anglais ni le français", preview.Says("article"), StringComparison.Ordinal);
        Assert.DoesNotContain("level", sent.TextBody!, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, sent.TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_released_decision_can_no_longer_be_changed()
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync();
        using var decided = await office.DecideAsync(reference, DecisionOutcome.Eligible);
        var page = await office.PageAsync(office.At(reference));
        using var lead = await LeadAsync();
        using var released = await PressAsync(office, lead);

        using var back = await office.Client.SubmitAsync(page, "form[action*='/decision']", new Dictionary<string, string?> { ["outcome"] = "None" });

        Assert.Equal(HttpStatusCode.Conflict, back.StatusCode);
        Assert.Contains("The candidate has been told this decision", (await back.PageAsync()).Says("main"), StringComparison.Ordinal);
    }

    internal static async Task<HttpClient> LeadAsync() => Host.Client(await Host.NewStaffAsync(PortalRoles.HrLead));

    internal static string At(ScreeningOffice office, string culture = "en") => $"/{culture}/admin/release?call={office.Call.Call.Id}";

    internal static async Task<HttpResponseMessage> PressAsync(ScreeningOffice office, HttpClient lead, string culture = "en") =>
        await lead.SubmitAsync(await office.PageAsync(At(office, culture), lead), "main form[method=post]", new Dictionary<string, string?>());

    private static Task<int> MailsAsync(Guid userId) => Host.WithDbAsync(db => db.OutboxMessages.CountAsync(mail => mail.UserId == userId && mail.Template == MailTemplates.DecisionReleased));

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
