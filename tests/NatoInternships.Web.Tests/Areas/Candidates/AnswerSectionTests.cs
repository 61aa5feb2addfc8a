using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Candidates;

/// <summary>The steps that belong to one vacancy.</summary>
public sealed class AnswerSectionTests
{
    [Fact]
    public async Task Start_and_sections_are_saved()
    {
        var application = await AnApplication.EmptyAsync();

        using var response = await application.FillAsync("preferences", new() { ["Input.Intakes"] = "2026-09", ["Input.Sections"] = "TWO" });

        Assert.Equal(application.At("motivation").ToString(), response.Headers.Location!.ToString());
        var answers = (await application.StoredAsync()).Answers;
        Assert.Equal(("2026-09", "TWO"), (Assert.Single(answers.Intakes), Assert.Single(answers.Sections)));
    }

    [Theory]
    [InlineData("en", "March 2026, September 2026")]
    [InlineData("fr", "Mars 2026, septembre 2026")]
    public async Task Two_starts_are_listed_in_order(string language, string words)
    {
        var application = await AnApplication.MakeAsync(
            ACandidate.Profile(), ACandidate.Answers() with { Intakes = ["2026-09", "2026-03"] }, deadline: null, vacancies: 1, hasProof: true);

        Assert.Contains(words, (await application.PageAsync("check", language)).QuerySelectorAll("dd").Select(value => value.TextContent.Trim()));
    }

    [Theory]
    [InlineData("Input.Intakes", "2031-01", "Choose from the months")]
    [InlineData("Input.Sections", "THREE", "Choose from the sections")]
    public async Task Only_what_the_notice_offers_can_be_chosen(string field, string value, string message)
    {
        var application = await AnApplication.EmptyAsync();

        using var response = await application.FillAsync("preferences", new() { [field] = value });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, (await response.PageAsync()).ErrorAt(field), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_motivation_is_saved_with_its_line_breaks()
    {
        var application = await AnApplication.EmptyAsync();

        using var response = await application.FillAsync("motivation", new() { ["Input.Motivation"] = "Because.\r\nAnd « more ».", ["Input.WrittenIn"] = "French" });

        Assert.Equal(application.At("competencies").ToString(), response.Headers.Location!.ToString());
        Assert.Equal("Because.\nAnd « more ».", (await application.StoredAsync()).Answers.Motivation);
    }

    [Theory]
    [InlineData("en", "French", "fr")]
    [InlineData("fr", "English", "en")]
    public async Task The_language_of_the_answers_is_chosen_and_marks_them(string page, string chosen, string lang)
    {
        var application = await AnApplication.MakeAsync(
            ACandidate.Profile(), ACandidate.Answers() with { WrittenIn = null }, deadline: null, vacancies: 1, hasProof: true);
        var blank = await application.PageAsync("motivation", page);

        using var refused = await application.DeclareAsync(page);
        using var saved = await application.FillAsync("motivation", new() { ["Input.WrittenIn"] = chosen }, page);

        Assert.False(blank.Shows("input[name='Input.WrittenIn'][checked]"));
        Assert.False(blank.GetElementById("Input_Motivation")!.HasAttribute("lang"));
        Assert.NotEqual(HttpStatusCode.SeeOther, refused.StatusCode);
        Assert.Equal(lang, (await application.PageAsync("motivation", page)).GetElementById("Input_Motivation")!.GetAttribute("lang"));
        Assert.All(
            (await application.PageAsync("competencies", page)).QuerySelectorAll("textarea"), text => Assert.Equal(lang, text.GetAttribute("lang")));
        Assert.Equal(4, (await application.PageAsync("check", page)).QuerySelectorAll($".typed-text[lang={lang}]").Length);
        using var submitted = await application.DeclareAsync(page);
        Assert.Equal(HttpStatusCode.SeeOther, submitted.StatusCode);
        Assert.Equal(4, (await application.PageAsync("submitted", page)).QuerySelectorAll($".typed-text[lang={lang}]").Length);
    }

    [Theory]
    [InlineData(400, null, HttpStatusCode.Redirect)]
    [InlineData(401, null, HttpStatusCode.BadRequest)]
    [InlineData(401, "list", HttpStatusCode.Redirect)]
    public async Task A_motivation_too_long_is_kept_in_the_draft_but_going_on_asks_to_shorten_it(int words, string? then, HttpStatusCode status)
    {
        var application = await AnApplication.EmptyAsync();
        var text = string.Join(' ', Enumerable.Repeat("word", words));

        using var response = await application.FillAsync("motivation", new() { ["Input.Motivation"] = text, ["then"] = then });

        Assert.Equal(status, response.StatusCode);
        if (status == HttpStatusCode.BadRequest)
        {
            var page = await response.PageAsync();
            Assert.Contains("has 401 words: shorten it to 400", page.ErrorAt("Input.Motivation"), StringComparison.Ordinal);
            Assert.Equal(text, ((IHtmlTextAreaElement)page.GetElementById("Input_Motivation")!).Value);
        }
        else
        {
            Assert.Equal(text, (await application.StoredAsync()).Answers.Motivation);
        }
    }

    [Theory]
    [InlineData("en", "Use up to 10,000 characters: you wrote 10,001")]
    [InlineData("fr", "Utilisez 10\u202F000 caractères au plus")]
    public async Task Ten_thousand_and_one_characters_are_refused_with_the_text_kept(string language, string message)
    {
        var application = await AnApplication.EmptyAsync();
        var text = new string('a', 10_001);

        using var response = await application.FillAsync("motivation", new() { ["Input.Motivation"] = text }, language);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Contains(message, page.ErrorAt("Input.Motivation"), StringComparison.Ordinal);
        Assert.Equal(text, ((IHtmlTextAreaElement)page.GetElementById("Input_Motivation")!).Value);
        Assert.Null((await application.StoredAsync()).Answers.Motivation);
    }

    [Fact]
    public async Task Three_examples_of_nine_are_saved()
    {
        var application = await AnApplication.EmptyAsync();
        Assert.Equal(3, (await application.PageAsync("competencies")).QuerySelectorAll("textarea").Length);

        using var response = await application.FillAsync("competencies", new()
        {
            ["Input.Examples[0].Competency"] = "teamwork",
            ["Input.Examples[0].Text"] = "We won.",
            ["Input.Examples[2].Competency"] = "empathy",
        });

        Assert.Equal(application.At("experience").ToString(), response.Headers.Location!.ToString());
        Assert.Equal([("teamwork", "We won."), ("empathy", null)], (await application.StoredAsync()).Answers.Competencies.Select(example => (example.Competency!, example.Text)));
    }

    [Fact]
    public async Task A_competency_chosen_twice_is_refused_and_so_is_one_that_is_no_competency()
    {
        var application = await AnApplication.EmptyAsync();

        using var twice = await application.FillAsync("competencies", new() { ["Input.Examples[0].Competency"] = "teamwork", ["Input.Examples[1].Competency"] = "teamwork" });
        using var unknown = await application.FillAsync("competencies", new() { ["Input.Examples[0].Competency"] = "juggling" });

        Assert.Contains("chosen this competency twice", (await twice.PageAsync()).Says(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Choose a competency from the list", (await unknown.PageAsync()).Says(".error-summary"), StringComparison.Ordinal);
        Assert.Empty((await application.StoredAsync()).Answers.Competencies);
    }

    [Fact]
    public async Task An_example_of_101_words_is_refused()
    {
        var application = await AnApplication.EmptyAsync();

        using var response = await application.FillAsync("competencies", new() { ["Input.Examples[1].Text"] = string.Join(' ', Enumerable.Repeat("w", 101)) });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("has 101 words: shorten it to 100", (await response.PageAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Autosave_answers_with_the_time_and_the_new_stamp_and_the_button_still_works_afterwards()
    {
        var application = await AnApplication.EmptyAsync();
        var page = await application.PageAsync("motivation");

        using var autosaved = await AutosaveAsync(application, page, "First words");
        var reply = await autosaved.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.OK, autosaved.StatusCode);
        Assert.Equal("14:00", reply.GetProperty("saved").GetString());
        Assert.Equal("First words", (await application.StoredAsync()).Answers.Motivation);
        using var saved = await application.Client.SubmitAsync(page, "form.form-page", new Dictionary<string, string?>
        {
            ["Input.Motivation"] = "First words and more",
            ["Input.Revision"] = reply.GetProperty("revision").GetString(),
        });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Fact]
    public async Task Autosave_never_overwrites_what_another_window_saved()
    {
        var application = await AnApplication.EmptyAsync();
        var page = await application.PageAsync("motivation");
        using var other = await application.FillAsync("motivation", new() { ["Input.Motivation"] = "Theirs" });

        using var autosaved = await AutosaveAsync(application, page, "Mine");

        Assert.Equal(HttpStatusCode.Conflict, autosaved.StatusCode);
        Assert.Equal("Theirs", (await application.StoredAsync()).Answers.Motivation);
    }

    [Fact]
    public async Task A_stale_motivation_shows_both_and_lets_one_choose()
    {
        var application = await AnApplication.EmptyAsync();
        var page = await application.PageAsync("motivation", "fr");
        using var other = await application.FillAsync("motivation", new() { ["Input.Motivation"] = "La leur" }, "fr");

        using var stale = await application.Client.SubmitAsync(page, "form.form-page", new Dictionary<string, string?> { ["Input.Motivation"] = "La mienne" });

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var shown = await stale.PageAsync();
        Assert.Contains("La leur", shown.Says(".summary-list"), StringComparison.Ordinal);
        Assert.Equal("La mienne", ((IHtmlTextAreaElement)shown.GetElementById("Input_Motivation")!).Value);
        Assert.Contains(shown.QuerySelectorAll("a"), link => link.TextContent == "Garder ce qui est enregistré");
        using var kept = await application.Client.SubmitAsync(shown, "form.form-page", new Dictionary<string, string?>());
        Assert.Equal("La mienne", (await application.StoredAsync()).Answers.Motivation);
    }

    [Fact]
    public async Task After_the_deadline_the_step_redirects_to_the_list_and_a_late_form_shows_its_text()
    {
        var closed = await AnApplication.ReadyAsync(AnApplication.ClosingNow);
        using var shown = await closed.Client.GetAsync(closed.At("motivation"));
        var own = await closed.PageAsync("about-you");

        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = ((IHtmlInputElement)own.QuerySelector("input[name=__RequestVerificationToken]")!).Value,
            ["Input.Motivation"] = "Too late",
            ["Input.WrittenIn"] = "English",
        });
        using var late = await closed.Client.PostAsync(closed.At("motivation"), content);

        Assert.Equal(closed.At().ToString(), shown.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Too late", (await late.PageAsync()).Says(".panel"), StringComparison.Ordinal);
        Assert.NotEqual("Too late", (await closed.StoredAsync()).Answers.Motivation);
    }

    private static async Task<HttpResponseMessage> AutosaveAsync(AnApplication application, IHtmlDocument page, string motivation)
    {
        var form = (IHtmlFormElement)page.QuerySelector("form[data-autosave]")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("data-autosave"))
        {
            Content = new FormUrlEncodedContent(TestSupport.Html.Forms.Fields(form).Where(field => field.Key != "Input.Motivation").Append(new("Input.Motivation", motivation))),
        };
        request.Headers.Add("X-Autosave", "1");

        return await application.Client.SendAsync(request);
    }
}
