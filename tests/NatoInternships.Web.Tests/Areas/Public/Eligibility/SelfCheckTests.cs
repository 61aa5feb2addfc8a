using System.Net;
using AngleSharp.Html.Dom;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Public.Eligibility;

public sealed class SelfCheckTests
{
    private static readonly Dictionary<string, string?> Eligible = new()
    {
        ["Input.Nationality1"] = "TR",
        ["Input.BirthDate.Day"] = "9",
        ["Input.BirthDate.Month"] = "9",
        ["Input.BirthDate.Year"] = "2003",
        ["Input.Situation"] = "Enrolled",
        ["Input.CompletedYears"] = "2",
        ["Input.English.Reading"] = "C1",
        ["Input.English.Listening"] = "C1",
        ["Input.English.Writing"] = "C1",
        ["Input.English.Speaking"] = "C1",
    };

    [Fact]
    public async Task Who_meets_all_four_rules_is_told_so()
    {
        var page = await ResultAsync("/en/eligibility", []);

        Assert.Equal("You meet all four conditions", page.Says("h1"));
        Assert.Equal("You can submit an application. The Internship Office checks your documents and decides.", page.Says(".lede"));
        Assert.Equal(4, page.QuerySelectorAll(".verdict .tag--meets").Length);
        Assert.False(page.Shows(".verdict__do"));
        Assert.Contains("Türkiye", page.Says(".verdicts"));
        Assert.Contains("Sunday 22 June 2025", page.Says(".verdicts"));
        Assert.Equal("/en/vacancies/250702", page.QuerySelector(".button-row .button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_result_is_ordered_with_reason_and_advice()
    {
        var page = await ResultAsync("/en/eligibility", new() { ["Input.BirthDate.Year"] = "2004", ["Input.English.Speaking"] = "B2" });
        var rows = page.QuerySelectorAll(".verdict");

        Assert.Equal("One condition is not met", page.Says("h1"));
        Assert.Equal(
            "Two are met, one needs review, one is not met. You cannot submit an application if you are under the minimum age. You can keep a draft.",
            page.Says(".lede"));
        Assert.Equal(["Age", "Language", "Nationality", "Studies"], rows.Select(row => row.QuerySelector("h2")!.TextContent));
        Assert.Contains("Born on 9 September 2004", rows[0].TextContent);
        Assert.Contains("21 or older: born on or before 22 June 2004", rows[0].TextContent);
        Assert.Contains("You turn 21 on 9 September 2025", rows[0].QuerySelector(".verdict__do")!.TextContent);
        Assert.Contains("English: B2 in speaking, C1 in the other skills. French: none.", rows[1].TextContent);
    }

    [Theory]
    [InlineData("B2", "In your stronger language, every skill is below the required level.")]
    [InlineData("C1", "In your stronger language, some skills are below the required level.")]
    public async Task The_result_says_whether_some_or_all_skills_are_below(string speaking, string reason)
    {
        var page = await ResultAsync("/en/eligibility", new()
        {
            ["Input.English.Reading"] = "B2", ["Input.English.Listening"] = "B2", ["Input.English.Writing"] = "B2", ["Input.English.Speaking"] = speaking,
        });

        Assert.Contains(reason, page.Says(".verdict__do"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_is_available_in_French()
    {
        var page = await ResultAsync("/fr/eligibility", new() { ["Input.BirthDate.Year"] = "2004" });

        Assert.Equal("Une condition n’est pas remplie", page.Says("h1"));
        Assert.Equal("Non remplie", page.Says(".verdict .tag"));
        Assert.Contains("Date de naissance\u00A0: 9 septembre 2004", page.Says(".verdict"));
    }

    [Theory]
    [InlineData("250702", "22", "6", "2004", "tag--meets")]
    [InlineData("250702", "23", "6", "2004", "tag--fails")]
    [InlineData("260715", "6", "7", "2004", "tag--look")] // Both wordings: the gap day.
    [InlineData("260715", "5", "7", "2004", "tag--meets")]
    [InlineData("260715", "7", "7", "2004", "tag--fails")]
    [InlineData("260702", "6", "7", "2004", "tag--meets")]
    [InlineData("250702", "29", "2", "2004", "tag--meets")]
    public async Task The_vacancy_asked_decides_wording_and_day(string vacancy, string day, string month, string year, string tag)
    {
        var page = await ResultAsync($"/en/eligibility?vacancy={vacancy}", new()
        {
            ["Input.BirthDate.Day"] = day,
            ["Input.BirthDate.Month"] = month,
            ["Input.BirthDate.Year"] = year,
        });

        Assert.True(page.QuerySelector("#verdict-age")!.ParentElement!.QuerySelector(".tag")!.ClassList.Contains(tag));
    }

    [Theory]
    [InlineData("23", "tag--meets")]
    [InlineData("22", "tag--look")]
    [InlineData("21", "tag--fails")]
    public async Task A_degree_is_measured_to_the_day(string day, string tag)
    {
        var page = await ResultAsync("/en/eligibility", new()
        {
            ["Input.Situation"] = "Graduate",
            ["Input.CompletedYears"] = "1",
            ["Input.DegreeDate.Day"] = day,
            ["Input.DegreeDate.Month"] = "6",
            ["Input.DegreeDate.Year"] = "2024",
        });

        Assert.True(page.QuerySelector("#verdict-studies")!.ParentElement!.QuerySelector(".tag")!.ClassList.Contains(tag));
    }

    [Theory]
    [InlineData("JP", null, "Not met")]
    [InlineData("", "true", "Needs review")]
    [InlineData("JP", "true", "Needs review")]
    [InlineData("DK", null, "Met")]
    [InlineData("XX", null, "Needs review")]
    [InlineData("ZZ", null, "Needs review")]
    [InlineData("XK", null, "Needs review")]
    [InlineData("GL", null, "Met")] // An older form that listed only states.
    [InlineData("PR", null, "Met")]
    [InlineData("HK", null, "Needs review")]
    [InlineData("AQ", null, "Needs review")]
    public async Task Nationalities_are_judged_by_membership_on_the_day(string country, string? pending, string verdict)
    {
        var page = await ResultAsync("/en/eligibility", new() { ["Input.Nationality1"] = country, ["Input.NationalityPending"] = pending });

        Assert.Equal(verdict, page.QuerySelector("#verdict-nationality")!.ParentElement!.QuerySelector(".tag")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("en", "Greenland: choose Denmark", "Northern Ireland: choose United Kingdom or Ireland", "Western Sahara: choose Not in this list")]
    [InlineData("fr", "Groenland : choisir Danemark", "Irlande du Nord : choisir Royaume-Uni ou Irlande", "Sahara occidental : choisir Ne figure pas dans cette liste")]
    public async Task Who_comes_from_a_territory_is_told_which_state_to_choose(string language, params string[] told)
    {
        var page = await PublicPortal.GetAsync($"/{language}/eligibility");
        var places = page.QuerySelectorAll(".find-state li").Select(place => string.Join(' ', place.TextContent.Split([' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))).ToList();
        var options = ((IHtmlSelectElement)page.GetElementById("Input_Nationality1")!).Options.Select(option => option.Value).ToList();

        Assert.All(told, line => Assert.Contains(line, places));
        Assert.All(["GL", "FO", "RE", "GP", "GF", "NC", "PR", "GI", "JE", "AX", "AW", "SJ", "AQ", "BV", "HM"], territory => Assert.DoesNotContain(territory, options));
        Assert.Equal(["XX", "ZZ"], options.TakeLast(2));
    }

    [Fact]
    public async Task One_level_stands_for_all_four_skills_and_a_skill_of_its_own_replaces_it()
    {
        Dictionary<string, string?> four = new(Eligible) { ["Input.French.All"] = "C1", ["Input.French.Speaking"] = "B2" };
        foreach (var skill in new[] { "Reading", "Listening", "Writing", "Speaking" })
        {
            four[$"Input.English.{skill}"] = "";
        }

        var page = await ResultAsync("/en/eligibility", four);

        Assert.Contains("French: B2 in speaking, C1 in the other skills.", page.Says(".verdicts"));
    }

    [Fact]
    public async Task The_levels_are_explained_beside_the_scale_and_asked_in_one_order()
    {
        var page = await PublicPortal.GetAsync("/en/eligibility");

        Assert.Equal(["B1", "B2", "C1", "C2"], page.QuerySelectorAll(".level-scale dt").Select(level => level.TextContent));
        Assert.Contains("Council of Europe", page.Says(".level-scale"));
        Assert.Equal(
            ["All", "Reading", "Listening", "Speaking", "Writing"],
            page.QuerySelectorAll("select[name^='Input.English.']").Select(select => select.GetAttribute("name")!["Input.English.".Length..]));
    }

    [Theory]
    [InlineData("Input.Nationality1", "QQ", "Choose a nationality from the list")]
    [InlineData("Input.Nationality1", "", "Choose your nationality, or say that you have applied for one")]
    [InlineData("Input.Nationality2", "Atlantis", "Choose a nationality from the list")]
    [InlineData("Input.Situation", "President", "Choose what you will be on that day")]
    [InlineData("Input.Situation", null, "Choose what you will be on that day")]
    [InlineData("Input.CompletedYears", "two", "Enter how many years of university you have completed, from 0 to 20")]
    [InlineData("Input.CompletedYears", "21", "Enter how many years of university you have completed, from 0 to 20")]
    [InlineData("Input.CompletedYears", "-1", "Enter how many years of university you have completed, from 0 to 20")]
    [InlineData("Input.English.Speaking", "", "Choose a level for this skill too, or “None”")]
    [InlineData("Input.French.Reading", "fluent", "Choose a level from the list")]
    public async Task Each_wrong_answer_has_its_message(string field, string? value, string message)
    {
        var (status, page) = await PostAsync("/en/eligibility", new() { [field] = value });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("Error: ", page.Title);
        Assert.Contains(message, page.ErrorAt(field) ?? page.ErrorAt("Input.French.Listening"));
        Assert.True(page.Shows(".error-summary"));
    }

    [Theory]
    [InlineData("30", "2", "2003", "Your date of birth must be a real date: that month does not have this day")]
    [InlineData("29", "2", "2003", "Your date of birth must be a real date: that month does not have this day")]
    [InlineData("5", "6", "2025", "Your date of birth must be on or before 4 June 2025")]
    [InlineData("1", "1", "1900", "Your date of birth must be on or after 4 June 1905")]
    [InlineData("9", "", "2003", "Your date of birth must include a month")]
    [InlineData("9", "9", "03", "Your date of birth must include a year with four digits, such as 2001")]
    [InlineData("9", "Maytember", "2003", "Your date of birth must include a month: a number from 1 to 12, or a word such as May")]
    public async Task Impossible_birth_dates_are_told_apart(string day, string month, string year, string message)
    {
        var (status, page) = await PostAsync("/en/eligibility", new() { ["Input.BirthDate.Day"] = day, ["Input.BirthDate.Month"] = month, ["Input.BirthDate.Year"] = year });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(message, page.Says(".error-summary"));
        Assert.Equal(year, page.GetElementById("Input_BirthDate_Year")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Everything_typed_is_still_there_after_a_refusal()
    {
        var (_, page) = await PostAsync("/en/eligibility", new()
        {
            ["Input.CompletedYears"] = new string('9', 10_001),
            ["Input.BirthDate.Day"] = "<b>&\"31",
            ["Input.NationalityPending"] = "true",
        });

        Assert.Equal(10_001, page.GetElementById("Input_CompletedYears")!.GetAttribute("value")!.Length);
        Assert.Equal("<b>&\"31", page.GetElementById("Input_BirthDate_Day")!.GetAttribute("value"));
        Assert.Equal("TR", ((IHtmlSelectElement)page.GetElementById("Input_Nationality1")!).Value);
        Assert.Equal("C1", ((IHtmlSelectElement)page.GetElementById("Input_English_Speaking")!).Value);
        Assert.True(page.Shows("input[name='Input.Situation'][value=Enrolled][checked]"));
        Assert.True(page.Shows("input[name='Input.NationalityPending'][checked]"));
    }

    [Fact]
    public async Task A_character_that_cannot_be_stored_is_refused_with_a_message()
    {
        var (status, page) = await PostAsync("/fr/eligibility", new() { ["Input.CompletedYears"] = "2\uFFFE" });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("caractère", page.Says(".error-summary"));
    }

    [Fact]
    public async Task A_graduate_must_date_the_degree()
    {
        var (status, page) = await PostAsync("/en/eligibility", new() { ["Input.Situation"] = "Graduate" });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Enter the date of your degree", page.Says(".error-summary"));
        Assert.Equal("#Input_DegreeDate_Day", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Nothing_of_a_language_is_an_answer_but_nothing_of_both_is_not()
    {
        var (status, page) = await PostAsync("/en/eligibility", new()
        {
            ["Input.English.Reading"] = "",
            ["Input.English.Listening"] = "",
            ["Input.English.Writing"] = "",
            ["Input.English.Speaking"] = "",
        });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Choose your levels in English or in French", page.Says(".error-summary"));
    }

    [Fact]
    public async Task Change_an_answer_brings_the_form_back_with_every_answer()
    {
        var visitor = PublicPortal.Host.Visitor();
        var form = await PublicPortal.GetAsync("/en/eligibility?vacancy=260715", visitor);
        using var answered = await visitor.SubmitAsync(form, "form.form-page", Eligible);
        var result = await PublicPortal.GetAsync(answered.Headers.Location!.ToString(), visitor);

        var page = await PublicPortal.GetAsync(result.QuerySelector("a.back-link")!.GetAttribute("href")!, visitor);

        Assert.Equal("2003", page.GetElementById("Input_BirthDate_Year")!.GetAttribute("value"));
        Assert.Equal("TR", ((IHtmlSelectElement)page.GetElementById("Input_Nationality1")!).Value);
        Assert.Equal("260715", ((IHtmlSelectElement)page.GetElementById("Input_Vacancy")!).Value);
        Assert.Equal("C1", ((IHtmlSelectElement)page.GetElementById("Input_English_Writing")!).Value);
        Assert.True(page.Shows("input[name='Input.Situation'][value=Enrolled][checked]"));
    }

    [Theory]
    [InlineData("?vacancy=nonsense", "")]
    [InlineData("?vacancy=%00", "")]
    [InlineData("?vacancy=260715", "260715")]
    [InlineData("", "")]
    public async Task Only_the_vacancy_of_the_address_is_chosen_already(string query, string expected) =>
        Assert.Equal(expected, ((IHtmlSelectElement)(await PublicPortal.GetAsync("/en/eligibility" + query)).GetElementById("Input_Vacancy")!).Value);

    [Theory]
    [InlineData("en", "Choose a vacancy", "On the day of the application deadline you will be")]
    [InlineData("fr", "Choisissez un stage", "Le jour de la date limite, vous serez")]
    public async Task Without_a_vacancy_the_check_asks_for_one_and_names_no_date(string language, string message, string question)
    {
        var answers = new Dictionary<string, string?>(Eligible) { ["Input.Vacancy"] = "" };
        var visitor = PublicPortal.Host.Visitor();
        var form = await PublicPortal.GetAsync($"/{language}/eligibility", visitor);

        using var response = await visitor.SubmitAsync(form, "form.form-page", answers);

        Assert.Contains(question, form.Says("fieldset:has([name='Input.Situation']) legend"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var refused = await response.PageAsync();
        Assert.Equal(message, refused.QuerySelector(".error-summary a[href='#Input_Vacancy']")!.TextContent.Trim());
        Assert.True(refused.Shows("input[name='Input.Situation'][value=Enrolled][checked]"));
    }

    [Fact]
    public async Task The_result_is_not_cached()
    {
        var visitor = PublicPortal.Host.Visitor();
        using var form = await visitor.GetAsync(new Uri("/en/eligibility?vacancy=250702", UriKind.Relative));
        using var answered = await visitor.SubmitAsync(await form.PageAsync(), "form.form-page", Eligible);
        using var result = await visitor.GetAsync(answered.Headers.Location);

        Assert.True(form.Headers.CacheControl!.NoStore);
        Assert.True(result.Headers.CacheControl!.NoStore);
        Assert.Equal("Kept for 30 minutes", (await result.PageAsync()).QuerySelectorAll(".side-card h2")[1].TextContent);
    }

    [Fact]
    public async Task The_result_has_an_address_of_its_own_for_this_browser_alone_and_in_both_languages()
    {
        var visitor = PublicPortal.Host.Visitor();
        using var answered = await visitor.SubmitAsync(await PublicPortal.GetAsync("/en/eligibility?vacancy=250702", visitor), "form.form-page", Eligible);
        var address = answered.Headers.Location!.ToString();

        var result = await PublicPortal.GetAsync(address, visitor);
        using var switched = await visitor.GetAsync(result.QuerySelector("a.site-header__language")!.GetAttribute("href"));
        var french = await PublicPortal.GetAsync(switched.Headers.Location!.ToString(), visitor);
        using var stranger = await PublicPortal.Host.Visitor().GetAsync(address + "&x=1");
        using var elsewhere = PublicPortal.Host.Visitor();
        await PublicPortal.GetAsync("/en/eligibility", elsewhere);
        using var other = await elsewhere.GetAsync(address);

        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        Assert.StartsWith("/en/eligibility/result?saved=", address, StringComparison.Ordinal);
        Assert.Equal("You meet all four conditions", result.Says("h1"));
        Assert.Equal("fr", french.DocumentElement.GetAttribute("lang"));
        Assert.Equal(4, french.QuerySelectorAll(".verdict .tag--meets").Length);
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        Assert.Equal("/en/eligibility", other.Headers.Location?.ToString());
    }

    private static async Task<IHtmlDocument> ResultAsync(string address, Dictionary<string, string?> changes)
    {
        var (status, page) = await PostAsync(address, changes);
        Assert.True(status == HttpStatusCode.OK, page.QuerySelector(".error-summary")?.TextContent);

        return page;
    }

    private static async Task<(HttpStatusCode Status, IHtmlDocument Page)> PostAsync(string address, Dictionary<string, string?> changes)
    {
        var visitor = PublicPortal.Host.Visitor();
        var answers = new Dictionary<string, string?>(Eligible);
        foreach (var (field, value) in changes)
        {
            answers[field] = value;
        }

        if (!address.Contains("vacancy=", StringComparison.Ordinal))
        {
            answers.TryAdd("Input.Vacancy", "250702");
        }

        using var sent = await visitor.SubmitAsync(await PublicPortal.GetAsync(address, visitor), "form.form-page", answers);
        using var response = sent.Headers.Location is { } result ? await visitor.GetAsync(result) : sent;

        return (response.StatusCode, await response.PageAsync());
    }
}
