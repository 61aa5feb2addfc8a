using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Screening;
using NatoInternships.TestSupport.Html;
using static NatoInternships.Web.Tests.Areas.Admin.Screening.ScreeningOffice;

namespace NatoInternships.Web.Tests.Areas.Admin.Screening;

/// <summary>The list of applications: what it shows, finds, counts and keeps.</summary>
public sealed class ScreeningListTests
{
    [Theory]
    [InlineData("en", "Waiting", "Language: needs review.")]
    [InlineData("fr", "En attente", "Langue\u00A0: à examiner.")]
    public async Task A_submitted_application_is_in_the_list_with_its_results(string culture, string state, string language)
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync(ToReview());

        var page = await office.PageAsync(office.List(culture: culture));

        Assert.Equal([reference], References(page));
        Assert.Contains("Peeters, Ada", page.Says("tbody"), StringComparison.Ordinal);
        Assert.Contains(state, page.Says("tbody"), StringComparison.Ordinal);
        Assert.Contains(language, page.Says("tbody .pips"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Blind_mode_shows_level_and_field_and_no_name_or_nationality()
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync(Named("Zélie", "Öztürk"));

        var named = await office.PageAsync(office.List());
        var blind = await office.PageAsync(office.List("blind=1"));
        var one = await office.PageAsync(office.At(reference, "blind=1"));

        Assert.Contains("Öztürk", named.Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Öztürk", blind.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(blind.QuerySelectorAll("tbody td"), cell => cell.TextContent.Trim() == "BE");
        Assert.Contains("Master", blind.Says("tbody"), StringComparison.Ordinal);
        Assert.Contains("Law", blind.Says("tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain("Öztürk", one.Says("h1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ozturk")]
    [InlineData("ÖZTÜRK zelie")]
    [InlineData("zel")]
    public async Task A_search_ignores_case_and_accents(string words)
    {
        var office = await OpenedAsync();
        var reference = await office.SubmittedAsync(Named("Zélie", "Öztürk"));
        await office.SubmittedAsync(Named("Ida", "Hansen"));

        Assert.Equal([reference], References(await office.PageAsync(office.List($"q={Uri.EscapeDataString(words)}"))));
    }

    [Fact]
    public async Task A_search_finds_a_reference_and_an_email_address()
    {
        var office = await OpenedAsync();
        var (account, reference) = await office.SubmittedByAsync();
        await office.SubmittedAsync();

        Assert.Equal([reference], References(await office.PageAsync(office.List($"q={reference.ToLowerInvariant()}"))));
        Assert.Equal([reference], References(await office.PageAsync(office.List($"q={Uri.EscapeDataString(account.Email)}"))));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\"a b\" OR t:x*")]
    [InlineData("[wxq]wxq%")]
    [InlineData("😀")]
    [InlineData("a@%")]
    public async Task Operators_of_the_engines_find_nothing(string words)
    {
        var office = await OpenedAsync();
        await office.SubmittedAsync();

        Assert.Empty(References(await office.PageAsync(office.List($"q={Uri.EscapeDataString(words)}"))));
    }

    [Fact]
    public async Task A_search_of_10000_characters_is_cut_and_answered()
    {
        var office = await OpenedAsync();
        await office.SubmittedAsync();

        using var response = await office.Client.GetAsync(new Uri(office.List("q=" + new string('z', 7000)), UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Filters_add_up_and_the_numbers_beside_them_follow_the_other_filters()
    {
        var office = await OpenedAsync();
        var met = await office.SubmittedAsync();
        var review = await office.SubmittedAsync(ToReview());
        var refused = await office.SubmittedAsync(WithoutLanguage());

        var all = await office.PageAsync(office.List());
        var toReview = await office.PageAsync(office.List("result=MustLook&result=DoesNotMeet"));
        var language = await office.PageAsync(office.List("result=MustLook&condition=language&state=Waiting"));
        var unknown = await office.PageAsync(office.List("result=99&condition=hair&state=x&officer=y&vacancy=0&order=z&after=abc"));

        Assert.Equal([refused, review, met], References(all));
        Assert.Equal([refused, review], References(toReview));
        Assert.Equal([review], References(language));
        Assert.Empty(References(unknown));
        Assert.Equal("1 application", all.Says("label[for='result-Meets'] + .choice__count .visually-hidden"));
        Assert.Equal("1 application", language.Says("label[for='condition-language'] + .choice__count .visually-hidden"));
        Assert.Contains("1 application", language.Says(".results-line"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_the_list_follow_each_other_without_gap_or_repeat()
    {
        var office = await OpenedAsync();
        var all = new List<string>();
        for (var index = 0; index < 27; index++)
        {
            all.Add(await office.SubmittedAsync());
        }

        var first = await office.PageAsync(office.List("order=oldest"));
        var second = await office.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var back = await office.PageAsync(second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);

        Assert.Equal(all, References(first).Concat(References(second)));
        Assert.Equal(References(first), References(back));
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task A_search_is_saved_opened_and_deleted_by_its_owner_alone()
    {
        var office = await OpenedAsync();
        await office.SubmittedAsync();
        var page = await office.PageAsync(office.List("result=Meets"));

        using var saved = await office.Client.SubmitAsync(page, "form[action*='/searches']", new Dictionary<string, string?> { ["TypedName"] = "All met" });
        var after = await office.PageAsync(office.List());
        var link = after.QuerySelectorAll("a").Single(one => one.TextContent == "All met");
        var opened = await office.PageAsync(link.GetAttribute("href")!);
        var others = await office.PageAsync(office.List(), await AnotherOfficerAsync());
        using var deleted = await office.Client.SubmitAsync(after, "form[action$='/delete']", new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("result=Meets", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Single(References(opened));
        Assert.DoesNotContain("All met", others.Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain((await office.PageAsync(office.List())).QuerySelectorAll("a"), one => one.TextContent == "All met");
    }

    [Theory]
    [InlineData("", "Enter a name for this search")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "The name must be 60 characters or fewer")]
    public async Task A_search_without_a_proper_name_is_not_saved(string name, string message)
    {
        var office = await OpenedAsync();
        await office.SubmittedAsync();

        using var answer = await office.Client.SubmitAsync(await office.PageAsync(office.List()), "form[action*='/searches']", new Dictionary<string, string?> { ["TypedName"] = name });
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(message, page.ErrorAt("TypedName"));
        Assert.Equal(name, page.QuerySelector("#TypedName")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_withdrawal_and_its_undoing_are_seen_at_once()
    {
        var application = await Candidates.AnApplication.ReadyAsync();
        await application.SubmitAsync();
        var before = await RowAsync(application.Reference);
        using var withdrawn = await application.Client.SubmitAsync(await application.PageAsync("withdraw"), "main form[action$='/withdraw']", new Dictionary<string, string?>());
        var after = await RowAsync(application.Reference);
        using var undone = await application.Client.SubmitAsync(await application.PageAsync(), "form[action*='undo']", new Dictionary<string, string?>());
        var again = await RowAsync(application.Reference);

        Assert.Equal(ScreeningState.Waiting, before.State);
        Assert.Equal(ScreeningState.Withdrawn, after.State);
        Assert.Equal(ScreeningState.Waiting, again.State);
    }

    [Fact]
    public async Task Waiting_applications_are_shared_evenly_and_taken_and_handed_back()
    {
        var office = await OpenedAsync();
        for (var index = 0; index < 5; index++)
        {
            await office.SubmittedAsync();
        }

        var other = await Host.NewStaffAsync(Infrastructure.Identity.PortalRoles.HrOfficer);
        var share = await office.PageAsync(office.List().Replace("/screening?", "/screening/share?", StringComparison.Ordinal));
        using var none = await office.Client.SubmitAsync(share, ".form-page", new Dictionary<string, string?>());
        var fields = share.QuerySelectorAll("input[name=to]").Select(box => box.GetAttribute("value")!).ToList();
        using var shared = await office.Client.PostAsync(
            new Uri(share.QuerySelector(".form-page")!.GetAttribute("action")!, UriKind.Relative),
            new FormUrlEncodedContent([.. TestSupport.Html.Forms.Fields((AngleSharp.Html.Dom.IHtmlFormElement)share.QuerySelector(".form-page")!), new("to", $"{office.Officer.UserId}"), new("to", $"{other.UserId}")]));
        var counts = await Host.WithDbAsync(db => db.ScreeningRows.Where(row => row.CallId == office.Call.Call.Id).GroupBy(row => row.OfficerId).Select(group => group.Count()).ToListAsync());

        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        Assert.Contains($"{other.UserId}", fields);
        Assert.Equal(HttpStatusCode.Redirect, shared.StatusCode);
        Assert.Equal([2, 3], counts.Order());
    }
}
