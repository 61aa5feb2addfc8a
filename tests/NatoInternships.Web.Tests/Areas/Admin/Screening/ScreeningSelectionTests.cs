using System.Net;
using AngleSharp.Html.Dom;
using NatoInternships.Domain.Screening;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Admin.Screening.ScreeningOffice;

namespace NatoInternships.Web.Tests.Areas.Admin.Screening;

/// <summary>One decision on several applications: shown, confirmed, undone.</summary>
public sealed class ScreeningSelectionTests
{
    [Fact]
    public async Task A_selection_is_shown_then_decided_then_undone()
    {
        var office = await OpenedAsync();
        var (met, review, refused) = (await office.SubmittedAsync(), await office.SubmittedAsync(ToReview()), await office.SubmittedAsync(WithoutLanguage()));
        var untouched = await office.SubmittedAsync();

        using var shown = await SelectAsync(office, "Eligible", met, review, refused);
        var preview = await shown.PageAsync();
        var before = await RowAsync(met);
        using var confirmed = await office.Client.SubmitAsync(preview, "form[action*='/decide']", new Dictionary<string, string?>());
        var list = await office.PageAsync(confirmed.Headers.Location!.OriginalString);
        var decided = (await RowAsync(met), await RowAsync(review), await RowAsync(refused), await RowAsync(untouched));
        using var undone = await office.Client.SubmitAsync(list, "form[action*='/undo']", new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains("2 applications will be recorded", preview.Says("main"), StringComparison.Ordinal);
        Assert.Contains($"{refused}, Peeters, Ada: another condition is to be decided on its own page", preview.Says("main"), StringComparison.Ordinal);
        Assert.Equal(ScreeningState.Waiting, before.State);
        Assert.Equal((ScreeningState.Eligible, ScreeningState.Eligible), (decided.Item1.State, decided.Item2.State));
        Assert.Equal((ScreeningState.Waiting, ScreeningState.Waiting), (decided.Item3.State, decided.Item4.State));
        Assert.Contains("2 applications decided.", list.Says(".message"), StringComparison.Ordinal);
        Assert.Contains("2 decisions taken back.", (await office.PageAsync(undone.Headers.Location!.OriginalString)).Says(".message"), StringComparison.Ordinal);
        Assert.Equal(ScreeningState.Waiting, (await RowAsync(review)).State);
        Assert.Equal(Domain.Eligibility.Verdict.MustLook, (await RowAsync(review)).Language);
    }

    [Fact]
    public async Task What_changed_since_the_preview_is_left_out_and_counted()
    {
        var office = await OpenedAsync();
        var (first, second) = (await office.SubmittedAsync(), await office.SubmittedAsync());
        using var shown = await SelectAsync(office, "Eligible", first, second);
        var preview = await shown.PageAsync();
        using var other = await office.DecideAsync(second, DecisionOutcome.Eligible, await AnotherOfficerAsync());

        using var confirmed = await office.Client.SubmitAsync(preview, "form[action*='/decide']", new Dictionary<string, string?>());
        var message = (await office.PageAsync(confirmed.Headers.Location!.OriginalString)).Says(".message");

        Assert.Contains("1 application decided.", message, StringComparison.Ordinal);
        Assert.Contains("1 application was left as it is", message, StringComparison.Ordinal);
        Assert.Equal(1, (await RowAsync(second)).DecisionNo);
    }

    [Fact]
    public async Task An_application_decided_again_since_keeps_its_decision_when_the_action_is_undone()
    {
        var office = await OpenedAsync();
        var (first, second) = (await office.SubmittedAsync(), await office.SubmittedAsync());
        using var shown = await SelectAsync(office, "Eligible", first, second);
        using var confirmed = await office.Client.SubmitAsync(await shown.PageAsync(), "form[action*='/decide']", new Dictionary<string, string?>());
        var list = await office.PageAsync(confirmed.Headers.Location!.OriginalString);
        using var back = await office.DecideAsync(second, DecisionOutcome.None);
        using var again = await office.DecideAsync(second, DecisionOutcome.Eligible);

        using var undone = await office.Client.SubmitAsync(list, "form[action*='/undo']", new Dictionary<string, string?>());

        Assert.Equal(ScreeningState.Waiting, (await RowAsync(first)).State);
        Assert.Equal(ScreeningState.Eligible, (await RowAsync(second)).State);
    }

    [Fact]
    public async Task A_refusal_of_several_needs_a_reason_and_shows_it_in_both_languages()
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync(WithoutLanguage());
        using var shown = await SelectAsync(office, "NotEligible", reference);
        var first = await shown.PageAsync();
        using var chosen = await office.Client.SubmitAsync(first, "form[action$='/selection'], form[action*='/selection?']", new Dictionary<string, string?> { ["reason"] = "language-below-level" });
        var second = await chosen.PageAsync();
        using var confirmed = await office.Client.SubmitAsync(second, "form[action*='/decide']", new Dictionary<string, string?>());

        Assert.False(first.Shows("form[action*='/decide']"));
        Assert.Contains("Neither English nor French", second.Says(".claim__preview [lang=en]"), StringComparison.Ordinal);
        Assert.Contains("Ni l’anglais ni le français", second.Says(".claim__preview [lang=fr]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Equal(ScreeningState.NotEligible, (await RowAsync(reference)).State);
    }

    [Fact]
    public async Task An_empty_selection_and_an_assignment_are_answered_on_the_list()
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync();

        using var empty = await SelectAsync(office, "Eligible");
        var message = (await office.PageAsync(empty.Headers.Location!.OriginalString)).Says(".message");
        using var assigned = await SelectAsync(office, "Assign", reference);

        Assert.Contains("Select at least one application in the list.", message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, assigned.StatusCode);
        Assert.Equal(office.Officer.UserId, (await RowAsync(reference)).OfficerId);
    }

    private static async Task<HttpResponseMessage> SelectAsync(ScreeningOffice office, string what, params IReadOnlyList<string> references)
    {
        var page = await office.PageAsync(office.List());
        var form = (IHtmlFormElement)page.QuerySelector("form[action*='/selection']")!;

        return await office.Client.PostAsync(
            new Uri(form.GetAttribute("action")!, UriKind.Relative),
            new FormUrlEncodedContent([.. TestSupport.Html.Forms.Fields(form), .. references.Select(one => KeyValuePair.Create("pick", one)), new("do", what)]));
    }
}
