using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Screening;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Admin.Screening;
using static NatoInternships.Web.Tests.Areas.Admin.Release.ReleaseTests;
using static NatoInternships.Web.Tests.Areas.Admin.Screening.ScreeningOffice;

namespace NatoInternships.Web.Tests.Areas.Admin.Release;

/// <summary>A refused candidate asks once that another officer looks again (ruling A21).</summary>
public sealed class SecondLookTests
{
    [Fact]
    public async Task Another_officer_looks_again_and_the_candidate_is_told()
    {
        var (office, account, reference) = await RefusedAsync();
        using var candidate = Host.Client(account);

        using var asked = await AskAsync(office, candidate, reference, "My certificate came later.");
        var waiting = await RowAsync(reference);
        var own = await office.PageAsync(office.At(reference));
        var other = await AnotherOfficerAsync();
        using var preview = await office.AnswerAsync(reference, "met", "language-shown", client: other, query: "claim=language");
        using var recorded = await other.SubmitAsync(await preview.PageAsync(), "form[action*='/conditions/']", new Dictionary<string, string?>());
        using var decided = await office.DecideAsync(reference, DecisionOutcome.Eligible, other);
        using var lead = await LeadAsync();
        using var released = await PressAsync(office, lead);
        var page = await office.PageAsync($"/en/applications/{reference}", candidate);

        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Equal(ScreeningState.SecondLook, waiting.State);
        Assert.Contains("My certificate came later.", own.Says("main"), StringComparison.Ordinal);
        Assert.Contains("Another officer takes the second look.", own.Says("main"), StringComparison.Ordinal);
        Assert.False(own.Shows("form[action*='/decision'] button"));
        Assert.Contains("You are eligible", page.Says("main"), StringComparison.Ordinal);
        Assert.Contains("after a second look", page.Says("main"), StringComparison.Ordinal);
        Assert.False(page.Shows("a[href$='/second-look']"));
        Assert.Equal(2, await Host.WithDbAsync(db => db.ReleasedDecisions.CountAsync(one => db.ScreeningRows.Any(row => row.ApplicationId == one.ApplicationId && row.Reference == reference))));
    }

    [Theory]
    [InlineData("en", "", "Say why we should look again")]
    [InlineData("fr", "", "Indiquez pourquoi il faut réexaminer votre candidature")]
    public async Task A_request_without_words_is_returned(string culture, string words, string message)
    {
        var (office, account, reference) = await RefusedAsync();

        using var asked = await AskAsync(office, Host.Client(account), reference, words, culture);

        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
        Assert.Equal(message, (await asked.PageAsync()).ErrorAt("Input.Words"));
        Assert.Equal(ScreeningState.ReleasedNotEligible, (await RowAsync(reference)).State);
    }

    [Fact]
    public async Task It_is_asked_for_once()
    {
        var (office, account, reference) = await RefusedAsync();
        using var candidate = Host.Client(account);
        var form = await office.PageAsync($"/en/applications/{reference}/second-look", candidate);

        using var first = await candidate.SubmitAsync(form, "form.form-page", new Dictionary<string, string?> { ["Input.Words"] = "First" });
        using var second = await candidate.SubmitAsync(form, "form.form-page", new Dictionary<string, string?> { ["Input.Words"] = "Second" });
        using var page = await candidate.GetAsync(new Uri($"/en/applications/{reference}/second-look", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Equal("First", await Host.WithDbAsync(db => db.SecondLooks.Where(look => db.Applications.Any(a => a.Id == look.ApplicationId && a.Reference == reference)).Select(look => look.Words).SingleAsync()));
    }

    [Fact]
    public async Task After_14_days_it_is_too_late_and_the_words_are_not_lost()
    {
        var (office, account, reference) = await RefusedAsync();
        using var candidate = Host.Client(account);
        var form = await office.PageAsync($"/en/applications/{reference}/second-look", candidate);
        await Host.WithDbAsync(db => db.ReleasedDecisions
            .Where(one => db.Applications.Any(a => a.Id == one.ApplicationId && a.Reference == reference))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ReleasedAt, PortalHost.Now.AddDays(-14))));

        using var late = await candidate.SubmitAsync(form, "form.form-page", new Dictionary<string, string?> { ["Input.Words"] = "Too late, but kept" });
        var page = await late.PageAsync();

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("You can no longer ask for a second look", page.Says("main"), StringComparison.Ordinal);
        Assert.Contains("Too late, but kept", page.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_asks_before_a_release_or_about_anothers_application()
    {
        var office = await OpenedAsync();
        var (account, held) = await office.SubmittedByAsync(WithoutLanguage());
        await office.RefusedAsync(held);
        var (_, _, released) = await RefusedAsync();
        using var candidate = Host.Client(account);

        foreach (var reference in new[] { held, released, "0000-0000-0000" })
        {
            using var page = await candidate.GetAsync(new Uri($"/en/applications/{reference}/second-look", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        }
    }

    internal static async Task<(ScreeningOffice Office, TestAccount Account, string Reference)> RefusedAsync()
    {
        var office = await OpenedAsync();
        var (account, reference) = await office.SubmittedByAsync(WithoutLanguage());
        await office.RefusedAsync(reference);
        using var lead = await LeadAsync();
        using var released = await PressAsync(office, lead);

        return (office, account, reference);
    }

    internal static async Task<HttpResponseMessage> AskAsync(ScreeningOffice office, HttpClient candidate, string reference, string words, string culture = "en") =>
        await candidate.SubmitAsync(await office.PageAsync($"/{culture}/applications/{reference}/second-look", candidate), "form.form-page", new Dictionary<string, string?> { ["Input.Words"] = words });
}
