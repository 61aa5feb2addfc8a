using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Screening;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Admin.Screening.ScreeningOffice;

namespace NatoInternships.Web.Tests.Areas.Admin.Screening;

/// <summary>An officer decides one application.</summary>
public sealed class ApplicationReviewTests
{
    [Theory]
    [InlineData("en", "All four conditions are met.")]
    [InlineData("fr", "Les quatre conditions sont remplies.")]
    public async Task An_application_that_meets_all_conditions_takes_two_keystrokes_and_one_page(string culture, string possible)
    {
        var office = await OpenedAsync();
        var next = await office.SubmittedAsync();
        var reference = await office.SubmittedAsync();
        const string Filter = "state=Waiting&rows=50";

        // Enter on the row of the list opens the application, W records. The next one follows with the same list.
        var list = await office.PageAsync(office.List(Filter, culture));
        var opened = await office.PageAsync(list.QuerySelector("tbody th a[data-row]")!.GetAttribute("href")!);
        var keys = opened.QuerySelectorAll("button[data-key=w]");
        var form = opened.QuerySelector("form[action*='/decision']")!;
        using var decided = await office.Client.SubmitAsync(opened, "form[action*='/decision']", new Dictionary<string, string?> { ["outcome"] = "Eligible" });

        Assert.Contains(possible, opened.Says("#decision ~ form"), StringComparison.Ordinal);
        Assert.Equal("Eligible", Assert.Single(keys).GetAttribute("value"));
        Assert.Empty(form.QuerySelectorAll("textarea, input:not([type=hidden]), select"));
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        Assert.Equal(office.At(next, Filter, culture), decided.Headers.Location?.OriginalString);
        Assert.Equal(ScreeningState.Eligible, (await RowAsync(reference)).State);
        Assert.Equal(ScreeningState.Waiting, (await RowAsync(next)).State);
    }

    [Fact]
    public async Task After_the_last_application_the_list_follows()
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync();

        using var decided = await office.DecideAsync(reference, DecisionOutcome.Eligible, query: "state=Waiting");
        var list = await office.PageAsync(decided.Headers.Location!.OriginalString);

        Assert.Equal(office.List("state=Waiting"), decided.Headers.Location.OriginalString);
        Assert.StartsWith("Recorded as eligible, and held until released:", list.Says(".message"), StringComparison.Ordinal);
        Assert.EndsWith(reference, list.Says(".message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_to_review_is_accepted_without_a_reason()
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync(ToReview());
        var page = await office.PageAsync(office.At(reference));

        using var early = await office.Client.PostAsync(
            new Uri(office.At(reference).Replace("?", "/decision?", StringComparison.Ordinal), UriKind.Relative),
            new FormUrlEncodedContent([.. TestSupport.Html.Forms.Fields((AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("form[action*='/decision']")!), new("outcome", "Eligible")]));
        using var accepted = await office.AnswerAsync(reference, "met");
        using var decided = await office.DecideAsync(reference, DecisionOutcome.Eligible);

        Assert.Equal("Decide the open condition first.", page.Says("#decision ~ form"));
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Equal(ScreeningState.Eligible, (await RowAsync(reference)).State);
    }

    [Theory]
    [InlineData(Language.English, "The condition on languages is not met. Neither English nor French is at the level that the notice asks for. Keep learning.")]
    [InlineData(Language.French, "La condition relative aux langues n’est pas remplie. Ni l’anglais ni le français n’atteint le niveau que demande l’avis de vacance. Keep learning.")]
    public async Task A_refusal_is_read_as_the_candidate_will_read_it_before_it_is_recorded(Language language, string text)
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync(WithoutLanguage(language));

        using var preview = await office.AnswerAsync(reference, "not-met", "language-below-level", "Keep learning.");
        var page = await preview.PageAsync();
        var before = await Host.WithDbAsync(db => db.ClaimDecisions.CountAsync(claim => db.ScreeningRows.Any(row => row.ApplicationId == claim.ApplicationId && row.Reference == reference)));
        using var recorded = await office.Client.SubmitAsync(page, "form[action*='/conditions/']", new Dictionary<string, string?>());
        using var decided = await office.DecideAsync(reference, DecisionOutcome.NotEligible);
        var decision = await Host.WithDbAsync(db => db.Decisions.SingleAsync(one => db.ScreeningRows.Any(row => row.ApplicationId == one.ApplicationId && row.Reference == reference)));

        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        Assert.Equal(text, page.Says(".claim__preview p"));
        Assert.Equal(0, before);
        Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);
        Assert.Equal(DecisionOutcome.NotEligible, decision.Outcome);
        Assert.Equal("language-below-level", decision.Conditions.Single(condition => condition.Rule == "language").Reason);
        Assert.Null(decision.OverruledBy);
    }

    [Theory]
    [InlineData(null, null, "Input_Answer", "Choose “Met” or “Not met”")]
    [InlineData("not-met", null, "Input_Reason", "Choose a reason")]
    [InlineData("not-met", "studies-not-shown", "Input_Reason", "Choose a reason")]
    [InlineData("met", null, "Input_Reason", "Choose a reason")]
    public async Task What_is_missing_is_named_and_what_was_typed_is_kept(string? answer, string? reason, string field, string message)
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync(WithoutLanguage());

        using var response = await office.AnswerAsync(reference, answer ?? "", reason, "My own words");
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal($"#{field}", page.QuerySelectorAll(".error-summary a").Single(link => link.TextContent == message).GetAttribute("href"));
        Assert.Equal("My own words", page.Says("textarea"));
        Assert.Equal(answer == "met", page.QuerySelector("#answer-met")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Own_words_of_more_than_1000_characters_are_not_recorded_and_not_lost()
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync(WithoutLanguage());
        var words = new string('w', 1001);

        using var response = await office.AnswerAsync(reference, "not-met", "language-below-level", words);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(words, (await response.PageAsync()).Says("textarea"));
    }

    [Fact]
    public async Task Overruling_a_result_needs_a_reason_and_is_marked()
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync(WithoutLanguage());

        using var preview = await office.AnswerAsync(reference, "met", "language-shown");
        using var recorded = await office.Client.SubmitAsync(await preview.PageAsync(), "form[action*='/conditions/']", new Dictionary<string, string?>());
        using var decided = await office.DecideAsync(reference, DecisionOutcome.Eligible);
        var row = await RowAsync(reference);

        Assert.Equal(ScreeningState.Eligible, row.State);
        Assert.Equal(office.Officer.UserId, row.OverruledBy);
    }

    [Fact]
    public async Task Two_officers_see_each_others_decision_and_neither_is_lost()
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync(ToReview());
        var other = await AnotherOfficerAsync();
        var (mine, theirs) = (await office.PageAsync(office.At(reference)), await office.PageAsync(office.At(reference), other));

        using var first = await other.SubmitAsync(theirs, "form[action*='/conditions/']", new Dictionary<string, string?> { ["Input.Answer"] = "met" });
        using var second = await office.Client.SubmitAsync(mine, "form[action*='/conditions/']", new Dictionary<string, string?> { ["Input.Answer"] = "not-met", ["Input.Reason"] = "language-below-level", ["Input.OwnWords"] = "B2 is too low.", ["Input.Step"] = "record" });
        var conflict = await second.PageAsync();
        var between = await RowAsync(reference);
        using var third = await office.Client.SubmitAsync(conflict, "form[action*='/conditions/']", new Dictionary<string, string?>());
        using var fourth = await office.Client.SubmitAsync(await third.PageAsync(), "form[action*='/conditions/']", new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("Somebody else decided first", conflict.Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("Decided by", conflict.Says("#claim-language"), StringComparison.Ordinal);
        Assert.Equal("B2 is too low.", conflict.Says("textarea"));
        Assert.True(conflict.QuerySelector("#answer-not")!.HasAttribute("checked"));
        Assert.Equal(Domain.Eligibility.Verdict.Meets, between.Language);
        Assert.Equal(HttpStatusCode.Redirect, fourth.StatusCode);
        Assert.Equal(Domain.Eligibility.Verdict.DoesNotMeet, (await RowAsync(reference)).Language);
    }

    [Fact]
    public async Task A_decision_on_an_application_withdrawn_a_moment_ago_is_refused()
    {
        var office = await OpenedAsync();
        var (account, reference) = await office.SubmittedByAsync();
        var page = await office.PageAsync(office.At(reference));
        using var candidate = Host.Client(account);
        using var withdrawn = await candidate.SubmitAsync(await office.PageAsync($"/en/applications/{reference}/withdraw", candidate), "main form[action$='/withdraw']", new Dictionary<string, string?>());

        using var decided = await office.Client.SubmitAsync(page, "form[action*='/decision']", new Dictionary<string, string?> { ["outcome"] = "Eligible" });

        Assert.Equal(HttpStatusCode.Conflict, decided.StatusCode);
        Assert.Contains("withdrew this application", (await decided.PageAsync()).Says("main"), StringComparison.Ordinal);
        Assert.Equal(ScreeningState.Withdrawn, (await RowAsync(reference)).State);
    }

    [Fact]
    public async Task Nothing_is_decided_before_the_deadline()
    {
        var office = await OpenedAsync(isClosed: false);
        var application = await Candidates.AnApplication.ReadyAsync();
        await application.SubmitAsync();

        var page = await office.PageAsync($"/en/admin/applications/{application.Reference}");
        using var decided = await office.Client.PostAsync(
            new Uri($"/en/admin/applications/{application.Reference}/decision", UriKind.Relative),
            new FormUrlEncodedContent([.. TestSupport.Html.Forms.Fields((AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("form[action*='/officer']")!), new("outcome", "Eligible")]));

        Assert.Contains("can change this application until", page.Says("main"), StringComparison.Ordinal);
        Assert.False(page.Shows("form[action*='/decision']"));
        Assert.Equal(HttpStatusCode.Conflict, decided.StatusCode);
    }

    [Fact]
    public async Task A_decision_is_taken_back_and_a_changed_condition_takes_it_back_too()
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync();
        using var decided = await office.DecideAsync(reference, DecisionOutcome.Eligible);
        using var back = await office.DecideAsync(reference, DecisionOutcome.None);
        var waiting = await RowAsync(reference);
        using var again = await office.DecideAsync(reference, DecisionOutcome.Eligible);
        using var preview = await office.AnswerAsync(reference, "not-met", "studies-not-shown", query: "claim=studies");
        using var changed = await office.Client.SubmitAsync(await preview.PageAsync(), "form[action*='/conditions/']", new Dictionary<string, string?>());
        var after = await RowAsync(reference);

        Assert.Equal(ScreeningState.Waiting, waiting.State);
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(ScreeningState.Waiting, after.State);
        Assert.Equal(4, after.DecisionNo);
    }

    [Fact]
    public async Task A_double_click_records_one_decision()
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync();
        var page = await office.PageAsync(office.At(reference));

        using var first = await office.Client.SubmitAsync(page, "form[action*='/decision']", new Dictionary<string, string?> { ["outcome"] = "Eligible" });
        using var second = await office.Client.SubmitAsync(page, "form[action*='/decision']", new Dictionary<string, string?> { ["outcome"] = "Eligible" });

        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(1, (await RowAsync(reference)).DecisionNo);
    }
}
