using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Account;
using static NatoInternships.Web.Tests.Areas.Divisions.ADivision;

namespace NatoInternships.Web.Tests.Areas.Divisions;

/// <summary>A division states a need, changes it, sends it and closes it.</summary>
public sealed class NeedTests
{
    private static readonly PortalHost Host = PortalHost.Current;

    private static readonly Dictionary<string, string?> Nothing = [];

    [Theory]
    [InlineData("en", "Sent to the Internship Office", "Needed: Law", "March 2026", "With the Internship Office")]
    [InlineData("fr", "Besoin envoyé au Bureau des stages", "Nécessaire : Droit", "Mars 2026", "Transmis au Bureau des stages")]
    public async Task A_member_states_a_need_and_sends_it(string culture, string done, string wish, string start, string state)
    {
        var division = await ADivision.MakeAsync();
        using var sent = await division.StateAsync(culture: culture);
        var page = await division.Client.OpenAsync(sent.Headers.Location!.OriginalString);
        var list = await division.Client.OpenAsync($"/{culture}/divisions/needs");

        Assert.Equal(done, page.Says(".message h2"));
        Assert.Equal("An intern for letters", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(culture, page.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.All(new[] { wish.Replace(" :", "\u00A0:", StringComparison.Ordinal), start, division.Vacancy.Number }, words => Assert.Contains(words, page.Says(".need-facts").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Contains(state, list.Says("tbody tr"), StringComparison.Ordinal);
        Assert.Contains("An intern for letters", list.Says("tbody tr"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll($"a[href$='/edit']"));
    }

    [Fact]
    public async Task Each_change_is_in_the_trail_and_in_the_history()
    {
        var division = await ADivision.MakeAsync();
        var id = await division.StatedAsync(then: "keep");

        using var changed = await division.Client.SubmitAsync(await division.Client.OpenAsync($"/en/divisions/needs/{id}/edit"), "#need", new Dictionary<string, string?> { ["Input.Places"] = "3", ["then"] = "keep" });
        using var sent = await division.Client.SubmitAsync(await OpenAsync(division.Client, id), "#send", Nothing);
        using var back = await division.Client.SubmitAsync(await OpenAsync(division.Client, id), "#take-back", Nothing);
        using var closed = await CloseAsync(division.Client, id, "The post was filled in another way.");
        var page = await OpenAsync(division.Client, id);

        Assert.All(new[] { changed, sent, back, closed }, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var actions = await Host.WithDbAsync(db => db.AuditEntries.Where(entry => entry.SubjectType == AuditSubjects.Need && entry.SubjectId == id).Select(entry => entry.Action).ToListAsync());
        Assert.Equal([AuditActions.NeedAsked, AuditActions.NeedClosed, AuditActions.NeedCreated, AuditActions.NeedTakenBack, AuditActions.NeedWritten], actions.Order());
        Assert.Equal(5, page.QuerySelectorAll(".history li").Length);
        Assert.Contains("The post was filled in another way.", page.Says("main"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task An_unchanged_draft_saved_twice_is_written_once()
    {
        var division = await ADivision.MakeAsync();
        var id = await division.StatedAsync(then: "keep");

        using var again = await division.Client.SubmitAsync(await division.Client.OpenAsync($"/fr/divisions/needs/{id}/edit"), "#need", new Dictionary<string, string?> { ["then"] = "keep" });

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal((1, "English"), ((await division.StoredAsync(id)).Revision, (await division.StoredAsync(id)).TextLanguage.ToString()));
    }

    [Theory]
    [InlineData("Places", "0", "The number of places must be a figure from 1 to 20")]
    [InlineData("Places", "21", "The number of places must be a figure from 1 to 20")]
    [InlineData("Places", "three", "The number of places must be a figure from 1 to 20")]
    [InlineData("Places", "-1", "The number of places must be a figure from 1 to 20")]
    [InlineData("Places", "", "The number of places must be a figure from 1 to 20")]
    [InlineData("Title", "", "Enter a title")]
    [InlineData("Tasks", "", "Enter what the intern will do")]
    [InlineData("IntakeId", "", "Choose when the internship starts")]
    [InlineData("IntakeId", "0197f3c4-0000-7000-8000-00000000dead", "Choose a month from the list")]
    [InlineData("IntakeId", "nonsense", "Choose a month from the list")]
    [InlineData("VacancyId", "0197f3c4-0000-7000-8000-00000000dead", "Choose a notice of your division")]
    [InlineData("Wishes[0].Weight", "", "Choose whether it is needed or useful")]
    [InlineData("Wishes[0].Code", "", "Choose a field of study, or clear this row")]
    public async Task A_field_that_cannot_be_stored_keeps_what_was_typed(string field, string typed, string message)
    {
        var division = await ADivision.MakeAsync();

        using var answer = await division.StateAsync(others: [($"Input.{field}", typed)]);
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(message, page.ErrorAt($"Input.{field}"));
        Assert.NotNull(page.QuerySelector($".error-summary a[href='#Input_{field.Replace('[', '_').Replace(']', '_').Replace('.', '_')}']"));
        Assert.Equal(field == "Places" ? typed : "2", page.GetElementById("Input_Places")!.GetAttribute("value") ?? "");
        Assert.Equal(0, await Host.WithDbAsync(db => db.Needs.CountAsync(need => need.DivisionId == division.Id)));
    }

    [Fact]
    public async Task Texts_of_ten_thousand_characters_are_refused_and_kept()
    {
        var division = await ADivision.MakeAsync();
        var text = new string('x', 10_000);

        using var answer = await division.StateAsync(others: [("Input.Title", text), ("Input.Tasks", text)]);
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("The title must have at most 100 characters", page.ErrorAt("Input.Title"));
        Assert.Equal("This text must have at most 600 characters", page.ErrorAt("Input.Tasks"));
        Assert.Equal(text, page.GetElementById("Input_Tasks")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_wish_both_needed_and_useful_is_refused()
    {
        var division = await ADivision.MakeAsync();

        using var answer = await division.StateAsync(others: [("Input.Wishes[1].Code", "0421"), ("Input.Wishes[1].Weight", "Useful")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("You have chosen this both as needed and as useful. Keep one", (await answer.PageAsync()).ErrorAt("Input.Wishes[1].Code"));
    }

    [Fact]
    public async Task A_need_without_a_wish_is_saved_and_not_sent()
    {
        var division = await ADivision.MakeAsync();
        (string, string?)[] none = [("Input.Wishes[0].Code", ""), ("Input.Wishes[0].Weight", "")];

        using var sent = await division.StateAsync(others: none);
        using var kept = await division.StateAsync(then: "keep", others: none);
        var id = Guid.Parse(kept.Headers.Location!.OriginalString.Split('/')[^1]);
        using var again = await division.Client.SubmitAsync(await OpenAsync(division.Client, id), "#send", Nothing);

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Equal("Choose at least one wish before you send the need", (await sent.PageAsync()).ErrorAt("Input.Wishes[0].Code"));
        Assert.Equal("Not sent: add at least one wish first", (await OpenAsync(division.Client, id)).Says(".message h2"));
        Assert.Equal(NeedState.Draft, (await division.StoredAsync(id)).State);
    }

    [Fact]
    public async Task A_notice_of_another_call_or_a_cancelled_one_is_refused()
    {
        var (division, other) = (await ADivision.MakeAsync(), new ACall());
        await Host.WithDbAsync(async db =>
        {
            db.Calls.Add(other.Call);
            await db.SaveChangesAsync();
        });

        using var otherCall = await division.StateAsync(others: [("Input.IntakeId", $"{other.March.Id}")]);
        await Host.WithDbAsync(async db =>
        {
            (await db.Vacancies.SingleAsync(v => v.Id == division.Vacancy.Id)).Cancel(PortalHost.Now);
            await db.SaveChangesAsync();
        });
        using var cancelled = await division.StateAsync(others: [("Input.VacancyId", $"{division.Vacancy.Id}")]);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (otherCall.StatusCode, cancelled.StatusCode));
        Assert.StartsWith("This notice belongs to another year", (await otherCall.PageAsync()).ErrorAt("Input.VacancyId"), StringComparison.Ordinal);
        Assert.StartsWith("This notice was cancelled", (await cancelled.PageAsync()).ErrorAt("Input.VacancyId"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_needs_its_notice()
    {
        var division = await ADivision.MakeAsync();
        var form = await division.Client.OpenAsync("/en/divisions/needs/new");
        var index = form.QuerySelector("input[value=ONE]")!.GetAttribute("name")!.Replace(".Code", "", StringComparison.Ordinal);

        using var without = await division.StateAsync(others: [("Input.VacancyId", ""), ($"{index}.Weight", "Useful")]);
        using var with = await division.StateAsync(others: [($"{index}.Weight", "Useful")]);

        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal("This section belongs to another notice. Choose its notice, or do not ask for the section", (await without.PageAsync()).ErrorAt($"{index}.Weight"));
        Assert.Equal(HttpStatusCode.Redirect, with.StatusCode);
    }

    [Fact]
    public async Task Two_members_who_change_one_need_see_both_versions_and_lose_nothing()
    {
        var division = await ADivision.MakeAsync();
        var id = await division.StatedAsync(then: "keep");
        using var colleague = await division.ColleagueAsync();
        var (mine, theirs) = (await division.Client.OpenAsync($"/en/divisions/needs/{id}/edit"), await colleague.OpenAsync($"/en/divisions/needs/{id}/edit"));

        using var first = await colleague.SubmitAsync(theirs, "#need", new Dictionary<string, string?> { ["Input.Title"] = "Theirs", ["Input.Places"] = "5", ["then"] = "keep" });
        using var second = await division.Client.SubmitAsync(mine, "#need", new Dictionary<string, string?> { ["Input.Title"] = "Mine", ["Input.Wishes[1].Code"] = "0311", ["Input.Wishes[1].Weight"] = "Useful", ["then"] = "keep" });
        var page = await second.PageAsync();
        using var third = await division.Client.SubmitAsync(page, "#need", new Dictionary<string, string?> { ["then"] = "keep" });
        var stored = await division.StoredAsync(id);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Redirect), (first.StatusCode, second.StatusCode, third.StatusCode));
        Assert.Contains("Theirs", page.Says(".side-card"), StringComparison.Ordinal);
        Assert.Equal("Mine", page.GetElementById("Input_Title")!.GetAttribute("value"));
        Assert.Equal("Mine", stored.Title);
        Assert.Equal(["0421", "0311"], stored.Wishes.Select(wish => wish.Code));
    }

    [Fact]
    public async Task A_text_typed_while_a_colleague_sent_the_need_is_shown_and_not_saved()
    {
        var division = await ADivision.MakeAsync();
        var id = await division.StatedAsync(then: "keep");
        var form = await division.Client.OpenAsync($"/en/divisions/needs/{id}/edit");
        using var colleague = await division.ColleagueAsync();
        using var sent = await colleague.SubmitAsync(await OpenAsync(colleague, id), "#send", Nothing);

        using var late = await division.Client.SubmitAsync(form, "#need", new Dictionary<string, string?> { ["Input.Title"] = "Too late", ["then"] = "keep" });
        var page = await late.PageAsync();

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("can no longer be changed", page.Says(".message[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("Too late", page.GetElementById("Input_Title")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("#need button"));
        Assert.Equal("An intern for letters", (await division.StoredAsync(id)).Title);
    }

    [Fact]
    public async Task Closing_twice_says_so_and_keeps_the_reason()
    {
        var division = await ADivision.MakeAsync();
        var id = await division.StatedAsync();
        using var colleague = await division.ColleagueAsync();
        var form = await division.Client.OpenAsync($"/en/divisions/needs/{id}/close");
        using var first = await CloseAsync(colleague, id, "First.");

        using var second = await division.Client.SubmitAsync(form, "main form", new Dictionary<string, string?> { ["Input.Reason"] = "Second." });
        var page = await second.PageAsync();

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Equal("This need was already closed", page.Says(".message h2"));
        Assert.Contains("Second.", page.Says(".message[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("First.", (await division.StoredAsync(id)).ClosedReason);
    }

    [Fact]
    public async Task A_need_of_another_division_and_a_missing_one_are_the_same_404()
    {
        var (mine, theirs) = (await ADivision.MakeAsync(), await ADivision.MakeAsync());
        var (id, own, missing) = (await theirs.StatedAsync(then: "keep"), await mine.StatedAsync(then: "keep"), Guid.NewGuid());
        var before = (await theirs.StoredAsync(id)).Revision;
        var token = (await OpenAsync(mine.Client, own)).QuerySelector("#send [name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var path in new[] { "", "/edit", "/close" })
        {
            using var foreign = await mine.Client.GetAsync($"/en/divisions/needs/{id}{path}");
            using var none = await mine.Client.GetAsync($"/en/divisions/needs/{missing}{path}");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, none.StatusCode));
            Assert.Equal(Masked(await none.Content.ReadAsStringAsync(), missing), Masked(await foreign.Content.ReadAsStringAsync(), id));
        }

        foreach (var path in new[] { "send", "take-back", "close", "edit" })
        {
            foreach (var target in new[] { id, missing })
            {
                using var form = new FormUrlEncodedContent([.. mine.Typed(("Input.DivisionId", $"{theirs.Id}")).Select(one => KeyValuePair.Create(one.Key, one.Value ?? "")),
                    KeyValuePair.Create("Input.Reason", "x"), KeyValuePair.Create("Input.Revision", "1"), KeyValuePair.Create("revision", "1"), KeyValuePair.Create("__RequestVerificationToken", token)]);
                using var answer = await mine.Client.PostAsync(new Uri($"/en/divisions/needs/{target}/{path}", UriKind.Relative), form);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        }

        Assert.Equal(before, (await theirs.StoredAsync(id)).Revision);
        Assert.DoesNotContain(id.ToString(), (await mine.Client.OpenAsync("/en/divisions/needs")).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_need_cannot_be_stated_for_another_division()
    {
        var (mine, theirs) = (await ADivision.MakeAsync(), await ADivision.MakeAsync());

        using var foreign = await mine.StateAsync(others: [("Input.DivisionId", $"{theirs.Id}"), ("Input.VacancyId", "")]);
        using var notice = await mine.StateAsync(others: [("Input.VacancyId", $"{theirs.Vacancy.Id}"), ("Input.IntakeId", $"{theirs.Call.March.Id}")]);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (foreign.StatusCode, notice.StatusCode));
        Assert.Equal(0, await Host.WithDbAsync(db => db.Needs.CountAsync(need => need.DivisionId == theirs.Id)));
    }

    [Fact]
    public async Task A_removed_member_is_out_at_the_next_click_and_told_whom_to_ask()
    {
        var division = await ADivision.MakeAsync();
        var id = await division.StatedAsync(then: "keep");
        var form = await division.Client.OpenAsync($"/en/divisions/needs/{id}/edit");
        var page = await OpenAsync(division.Client, id);

        await division.RemoveAsync();
        using var read = await division.Client.GetAsync($"/en/divisions/needs/{id}");
        using var written = await division.Client.SubmitAsync(form, "#need", new Dictionary<string, string?> { ["Input.Title"] = "Still here?", ["then"] = "send" });
        using var sent = await division.Client.SubmitAsync(page, "#send", Nothing);
        using var list = await division.Client.GetAsync("/en/divisions/needs");
        using var blank = await division.Client.GetAsync("/en/divisions/needs/new");
        var start = await division.Client.OpenAsync("/en/divisions");
        var inFrench = await division.Client.OpenAsync("/fr/divisions");

        Assert.All(new[] { read, written, sent }, answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.All(new[] { list, blank }, answer => Assert.Equal("/en/divisions", answer.Headers.Location?.OriginalString));
        Assert.Contains("You do not belong to a division", start.Says("main"), StringComparison.Ordinal);
        Assert.Contains("Ask a lead of the Internship Office", start.Says("main"), StringComparison.Ordinal);
        Assert.Contains("Vous ne faites partie d’aucune division", inFrench.Says("main"), StringComparison.Ordinal);
        Assert.Equal((NeedState.Draft, "An intern for letters"), ((await division.StoredAsync(id)).State, (await division.StoredAsync(id)).Title));
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_is_shown_again()
    {
        var division = await ADivision.MakeAsync();
        var form = await division.Client.OpenAsync("/en/divisions/needs/new");

        using var refused = await division.Client.SubmitAsync(form, "#need", division.Typed(("__RequestVerificationToken", "expired"), ("Input.Wishes[8].Code", "fr"), ("Input.Wishes[8].Level", "B2"), ("Input.Wishes[8].Weight", "Useful"), ("then", "keep")));
        using var saved = await division.Client.GetAsync(refused.Headers.Location);
        var page = await division.Client.OpenAsync(saved.Headers.Location!.OriginalString);
        using var sent = await division.Client.SubmitAsync(page, "#need", new Dictionary<string, string?> { ["then"] = "keep" });
        var need = await Host.WithDbAsync(db => db.Needs.SingleAsync(one => one.DivisionId == division.Id));

        Assert.Equal("An intern for letters", page.GetElementById("Input_Title")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(["Field 0421 Needed", "Language fr Useful"], need.Wishes.Select(wish => $"{wish.Kind} {wish.Code} {wish.Weight}"));
    }

    [Fact]
    public async Task The_list_has_pages_and_tabs()
    {
        var division = await ADivision.MakeAsync();
        await Host.WithDbAsync(async db =>
        {
            for (var number = 0; number < 60; number++)
            {
                // Several come to their state in the same millisecond.
                db.Needs.Add(new Need(Guid.CreateVersion7(), division.Id, Content(division) with { Title = $"Need {number:D2}" }, PortalHost.Now.AddMinutes(number / 4)));
            }

            await db.SaveChangesAsync();
        });

        var first = await division.Client.OpenAsync("/en/divisions/needs");
        var second = await division.Client.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var third = await division.Client.OpenAsync(second.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var back = await division.Client.OpenAsync(third.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        var none = await division.Client.OpenAsync("/en/divisions/needs?state=Approved");
        var titles = new[] { first, second, third }.SelectMany(page => page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim())).ToList();

        Assert.Equal(60, titles.Distinct().Count());
        Assert.Null(third.QuerySelector("a[rel=next]"));
        Assert.Equal(second.Says("tbody"), back.Says("tbody"));
        Assert.Contains("No need is in this state", none.Says("main"), StringComparison.Ordinal);
        using var odd = await division.Client.GetAsync("/en/divisions/needs?after=99999999999999999_x&before=1_2&state=Nothing&rows=-1");
        Assert.Equal(HttpStatusCode.OK, odd.StatusCode);
    }

    [Fact]
    public async Task Officers_and_other_roles_do_not_reach_the_pages_of_divisions()
    {
        using var officer = Host.Client(await Host.NewStaffAsync(PortalRoles.HrLead));

        using var answer = await officer.GetAsync("/en/divisions/needs");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static NeedContent Content(ADivision division) => new()
    {
        VacancyId = null, CallId = division.Call.Call.Id, IntakeId = division.Call.March.Id, Places = 1, Title = "A need", Tasks = "Writes.",
        TextLanguage = Domain.Values.Language.English, Wishes = [new Wish(WishKind.Field, "0421", WishWeight.Useful)],
    };

    private static async Task<HttpResponseMessage> CloseAsync(HttpClient client, Guid id, string reason) =>
        await client.SubmitAsync(await client.OpenAsync($"/en/divisions/needs/{id}/close"), "main form", new Dictionary<string, string?> { ["Input.Reason"] = reason });

    private static string Masked(string body, Guid id) => System.Text.RegularExpressions.Regex.Replace(
        body.Replace(id.ToString(), "#", StringComparison.Ordinal), "CfDJ8[\\w&#;/=+-]+|[0-9a-f]{16,64}|[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", "#");
}
