using System.Net;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Candidates;

/// <summary>The five steps of the candidate's own data.</summary>
public sealed class ProfileSectionTests
{
    [Fact]
    public async Task Name_nationality_and_birth_date_are_saved_and_the_next_step_follows()
    {
        var application = await AnApplication.EmptyAsync();

        using var response = await application.FillAsync("about-you", new()
        {
            ["Input.GivenNames"] = "Łucja Maria",
            ["Input.FamilyName"] = "O’Neill",
            ["Input.Nationalities[0]"] = "PL",
            ["Input.Nationalities[1]"] = "IE",
            ["Input.BirthDate.Day"] = "29",
            ["Input.BirthDate.Month"] = "2",
            ["Input.BirthDate.Year"] = "2004",
        });

        Assert.Equal(application.At("contact").ToString(), response.Headers.Location!.ToString());
        var profile = await application.ProfileAsync();
        Assert.Equal(("Łucja Maria", "O’Neill", new DateOnly(2004, 2, 29)), (profile.GivenNames, profile.FamilyName, profile.BirthDate));
        Assert.Equal(["PL", "IE"], profile.Nationalities.Select(code => code.Value));
    }

    [Theory]
    [InlineData("Input.Nationalities[0]", "QQ", "Input.Nationalities[0]", "Choose a nationality from the list")]
    [InlineData("Input.Nationalities[0]", "Atlantis", "Input.Nationalities[0]", "Choose a nationality from the list")]
    [InlineData("Input.BirthDate", "29 2 2003", "Input.BirthDate", "must be a real date")]
    [InlineData("Input.BirthDate", "31 4 2003", "Input.BirthDate", "must be a real date")]
    [InlineData("Input.BirthDate", "5 6 2025", "Input.BirthDate", "must be on or before 4 June 2025")]
    [InlineData("Input.BirthDate", "3 6 1905", "Input.BirthDate", "must be on or after 4 June 1905")]
    [InlineData("Input.BirthDate", "3  2003", "Input.BirthDate", "must include a month")]
    [InlineData("Input.GivenNames", "LONG", "Input.GivenNames", "Use up to 100 characters: you wrote 10,001")]
    [InlineData("Input.FamilyName", "with \uFFFE mark", "Input.FamilyName", "Character 6 of this answer cannot be saved. It comes after “with”")]
    public async Task Impossible_values_are_rejected_with_a_message_and_kept_as_typed(string field, string value, string at, string message)
    {
        var application = await AnApplication.EmptyAsync();
        var typed = value == "LONG" ? new string('a', 10_001) : value;
        Dictionary<string, string?> answers = field == "Input.BirthDate"
            ? new(typed.Split(' ').Zip(["Day", "Month", "Year"], (part, name) => KeyValuePair.Create($"Input.BirthDate.{name}", (string?)part)))
            : new() { [field] = typed };
        answers["Input.GivenNames"] = field == "Input.GivenNames" ? typed : "Kept";

        using var response = await application.FillAsync("about-you", answers);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Contains(message, page.ErrorAt(at), StringComparison.Ordinal);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".error-summary a"));
        Assert.Equal(field == "Input.GivenNames" ? typed : "Kept", page.GetElementById("Input_GivenNames")!.GetAttribute("value"));
        Assert.Null((await application.ProfileAsync()).GivenNames);
    }

    [Fact]
    public async Task An_empty_form_is_valid_in_a_draft()
    {
        var application = await AnApplication.EmptyAsync();

        using var response = await application.FillAsync("about-you", []);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Returning_to_the_list_saves_too()
    {
        var application = await AnApplication.EmptyAsync();

        using var response = await application.FillAsync("about-you", new() { ["Input.GivenNames"] = "Ada", ["Input.FamilyName"] = "Peeters", ["then"] = "list" });

        Assert.Equal(application.At().ToString(), response.Headers.Location!.ToString());
        Assert.Equal("Ada", (await application.ProfileAsync()).GivenNames);
    }

    [Theory]
    [InlineData("Input.GivenNames")]
    [InlineData("Input.FamilyName")]
    public async Task One_name_is_enough_in_either_box(string box)
    {
        var application = await AnApplication.ReadyAsync();

        using var response = await application.FillAsync(
            "about-you", new() { ["Input.GivenNames"] = "", ["Input.FamilyName"] = "", [box] = "Sukarno", ["Input.HasOneName"] = "true" });

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var profile = await application.ProfileAsync();
        Assert.Equal(("Sukarno", null), (profile.GivenNames, profile.FamilyName));
        Assert.True((await application.PageAsync("about-you")).Shows("input[name='Input.HasOneName'][checked]"));
        Assert.Contains("Every section is complete", (await application.PageAsync("check")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Sukarno", (await application.Client.GetStringAsync("/en/account/data")).Split("<dd>").Single(part => part.StartsWith("Sukarno", StringComparison.Ordinal)).Split("</dd>")[0]);
        var key = await PortalHost.OfCandidates.WithDbAsync(async db => (await db.Candidates.FindAsync(application.Account.CandidateId))!.FamilyNameKey);
        Assert.Equal("sukarno", key);
        using var submitted = await application.DeclareAsync();
        Assert.Equal(HttpStatusCode.SeeOther, submitted.StatusCode);
    }

    [Theory]
    [InlineData("Ada", "", null, "Input.FamilyName", "Enter your family name, or tick")]
    [InlineData("", "Peeters", null, "Input.GivenNames", "Enter your given names, or tick")]
    [InlineData("Ada", "Peeters", "true", "Input.HasOneName", "leave one of the two boxes empty")]
    public async Task One_of_two_names_asks_whether_the_person_has_one_name(string given, string family, string? isOne, string at, string message)
    {
        var application = await AnApplication.ReadyAsync();

        using var response = await application.FillAsync(
            "about-you", new() { ["Input.GivenNames"] = given, ["Input.FamilyName"] = family, ["Input.HasOneName"] = isOne });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, (await response.PageAsync()).ErrorAt(at), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GL", "DK", "Denmark")]
    [InlineData("HK", "ZZ", "Not in this list")]
    [InlineData("XX", "XX", "Stateless")]
    public async Task A_territory_of_an_older_draft_is_shown_and_saved_as_its_choice(string stored, string choice, string name)
    {
        var application = await AnApplication.MakeAsync(
            ACandidate.Profile() with { Nationalities = [new CountryCode(stored)] }, ACandidate.Answers(), deadline: null, vacancies: 1, hasProof: true);

        Assert.Contains(name, (await application.PageAsync("check")).Body!.TextContent, StringComparison.Ordinal);
        var form = await application.PageAsync("about-you");
        Assert.Equal(choice, ((AngleSharp.Html.Dom.IHtmlSelectElement)form.GetElementById("Input_Nationalities_0_")!).Value);
        Assert.True(form.Shows(".find-state li"));
        using var saved = await application.FillAsync("about-you", []);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal([choice], (await application.ProfileAsync()).Nationalities.Select(code => code.Value));
        using var submitted = await application.DeclareAsync();
        Assert.Equal(HttpStatusCode.SeeOther, submitted.StatusCode);
    }

    [Fact]
    public async Task Contact_sets_the_time_zone_of_the_next_page_and_the_language_of_mails()
    {
        var application = await AnApplication.ReadyAsync();

        using var response = await application.FillAsync("contact", new()
        {
            ["Input.Phone"] = "+90 (212) 555-01-00",
            ["Input.TimeZone"] = "Europe/Istanbul",
            ["Input.MessagesIn"] = "French",
        });

        Assert.Equal(application.At("studies").ToString(), response.Headers.Location!.ToString());
        var contact = await application.PageAsync("contact", "fr");
        Assert.Contains("Europe", contact.QuerySelectorAll("#Input_TimeZone optgroup").Select(group => group.GetAttribute("label")));
        Assert.Contains("Varsovie (UTC+2)", contact.Says("#Input_TimeZone"), StringComparison.Ordinal);
        Assert.DoesNotContain("Knox", contact.Says("#Input_TimeZone"), StringComparison.Ordinal);
        Assert.Contains("In your time zone (Istanbul)", (await application.PageAsync()).Body!.TextContent, StringComparison.Ordinal);
        var language = await PortalHost.OfCandidates.WithDbAsync(async db => (await db.Users.FindAsync(application.Account.UserId))!.Language);
        Assert.Equal(Language.French, language);
    }

    [Theory]
    [InlineData("Input.Phone", "call me", "Enter a phone number with digits only")]
    [InlineData("Input.Phone", "912 345 678", "Start the phone number with + and the country code")]
    [InlineData("Input.Phone", "+999999999999999999999", "The phone number is too long")]
    [InlineData("Input.TimeZone", "Mars/Olympus", "Choose a city from the list")]
    [InlineData("Input.MessagesIn", "7", "could not read")]
    public async Task Impossible_contact_details_are_rejected(string field, string value, string message)
    {
        var application = await AnApplication.ReadyAsync();

        using var response = await application.FillAsync("contact", new() { [field] = value });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, (await response.PageAsync()).ErrorAt(field), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Studies_are_saved_whole()
    {
        var application = await AnApplication.EmptyAsync();

        using var response = await application.FillAsync("studies", new()
        {
            ["Input.Situation"] = "Enrolled",
            ["Input.Institution"] = "Boğaziçi Üniversitesi",
            ["Input.Degree"] = "Master of Arts",
            ["Input.Field"] = "0312",
            ["Input.Start.Month"] = "sept.",
            ["Input.Start.Year"] = "2024",
            ["Input.End.Day"] = "30",
            ["Input.End.Month"] = "juin",
            ["Input.End.Year"] = "2026",
            ["Input.CompletedYears"] = "4",
            ["Input.HoldsDegree"] = "True",
            ["Input.CompletedDegree"] = "Bachelor of Arts",
            ["Input.CompletedDegreeDate.Day"] = "28",
            ["Input.CompletedDegreeDate.Month"] = "6",
            ["Input.CompletedDegreeDate.Year"] = "2024",
        });

        Assert.Equal(application.At("languages").ToString(), response.Headers.Location!.ToString());
        var studies = (await application.ProfileAsync()).Studies;
        Assert.Equal(new DateOnly(2024, 9, 1), studies.StartDate);
        Assert.Equal((StudySituation.Enrolled, 4, new DateOnly(2026, 6, 30), new DateOnly(2024, 6, 28)), (studies.Situation, studies.CompletedYears, studies.EndDate, studies.CompletedDegreeDate));
    }

    [Theory]
    [InlineData("Input.Situation", "Astronaut", "could not read")]
    [InlineData("Input.Situation", "99", "could not read")]
    [InlineData("Input.Field", "0000", "Choose a field from the list")]
    [InlineData("Input.CompletedYears", "21", "between 0 and 20")]
    [InlineData("Input.CompletedYears", "three", "Enter how many years of university you have completed, in digits, from 0 to 20")]
    public async Task Impossible_studies_are_rejected(string field, string value, string message)
    {
        var application = await AnApplication.ReadyAsync();

        using var response = await application.FillAsync("studies", new() { [field] = value });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, (await response.PageAsync()).ErrorAt(field)!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_named_in_its_error()
    {
        var application = await AnApplication.ReadyAsync();

        using var response = await application.FillAsync("studies", new() { ["Input.Level"] = "Astronaut" });

        var error = (await response.PageAsync()).ErrorAt("Input.Level")!;
        Assert.EndsWith(": we could not read this answer. Choose or enter it again", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Astronaut", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_of_an_end_of_studies_lies_after_the_deadline_and_every_day_has_its_year()
    {
        var application = await AnApplication.EmptyAsync();

        var page = await application.PageAsync("studies");

        Assert.Contains("for example 30 6 2025", page.Says("fieldset:has([name='Input.End.Day'])"), StringComparison.Ordinal);
        Assert.Contains("dated 22 June 2024", page.Says("#Input_Situation-2-hint"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Studies_cannot_end_before_they_start()
    {
        var application = await AnApplication.ReadyAsync();

        using var response = await application.FillAsync("studies", new() { ["Input.End.Day"] = "31", ["Input.End.Month"] = "8", ["Input.End.Year"] = "2023" });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("The end of your studies must be after their start date", (await response.PageAsync()).ErrorAt("Input.End"));
    }

    [Fact]
    public async Task The_studies_rule_is_shown_beside_the_form_with_its_dates()
    {
        var application = await AnApplication.EmptyAsync();

        var page = await application.PageAsync("studies");

        Assert.Contains("23 June 2024", page.Says(".side-card"), StringComparison.Ordinal);
        Assert.Contains("Sunday 22 June 2025", page.Says(".lede"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Studies_that_do_not_meet_ask_for_a_written_reason()
    {
        var application = await AnApplication.ReadyAsync();
        Assert.False((await application.PageAsync("studies")).Shows("#Input_Reason"));

        using var response = await application.FillAsync("studies", new() { ["Input.Situation"] = "NoneOfThese", ["Input.CompletedYears"] = "1" });

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.True((await application.PageAsync("studies")).Shows("#Input_Reason"));
        Assert.Contains("Why you are applying although", (await application.PageAsync("check")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Languages_are_saved_skill_by_skill_with_others_beside_the_official_ones()
    {
        var application = await AnApplication.EmptyAsync();

        using var response = await application.FillAsync("languages", new()
        {
            ["Input.English.Reading"] = "C2",
            ["Input.English.Listening"] = "C1",
            ["Input.English.Speaking"] = "MotherTongue",
            ["Input.English.Writing"] = "DoesNotApply",
            ["Input.Others[0].Code"] = "tr",
            ["Input.Others[0].Reading"] = "MotherTongue",
        });

        Assert.Equal(application.At("eligibility").ToString(), response.Headers.Location!.ToString());
        var languages = (await application.ProfileAsync()).Languages;
        Assert.Equal(["en", "tr"], languages.Select(skill => skill.Code));
        Assert.Equal((CefrLevel.C2, CefrLevel.MotherTongue, CefrLevel.DoesNotApply), (languages[0].Reading, languages[0].Speaking, languages[0].Writing));
    }

    [Fact]
    public async Task One_level_for_all_four_skills_comes_back_as_one()
    {
        var application = await AnApplication.EmptyAsync();

        using var saved = await application.FillAsync("languages", new()
        {
            ["Input.French.All"] = "C1",
            ["Input.English.All"] = "C1",
            ["Input.English.Writing"] = "B2",
            ["Input.Others[0].Code"] = "cnr",
            ["Input.Others[0].All"] = "MotherTongue",
        });

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var languages = (await application.ProfileAsync()).Languages;
        Assert.Equal((CefrLevel.C1, CefrLevel.B2), (languages[0].Speaking, languages[0].Writing));
        Assert.All(languages, skill => Assert.True(skill.IsComplete));
        var form = await application.PageAsync("languages");
        Assert.Equal("C1", ((AngleSharp.Html.Dom.IHtmlSelectElement)form.GetElementById("Input_French_All")!).Value);
        Assert.Equal("", ((AngleSharp.Html.Dom.IHtmlSelectElement)form.GetElementById("Input_French_Reading")!).Value);
        Assert.Equal("B2", ((AngleSharp.Html.Dom.IHtmlSelectElement)form.GetElementById("Input_English_Writing")!).Value);
        Assert.Contains("Montenegrin", form.QuerySelectorAll("form summary").Select(summary => summary.TextContent));
        Assert.Equal(4, form.QuerySelectorAll(".level-scale dt").Length);
    }

    [Fact]
    public async Task A_language_is_removed_by_its_button_and_the_page_stays()
    {
        var application = await AnApplication.ReadyAsync();
        using var added = await application.FillAsync("languages", new()
        {
            ["Input.Others[0].Code"] = "tr", ["Input.Others[0].All"] = "C1", ["Input.Others[1].Code"] = "fsl", ["Input.Others[1].All"] = "B1",
        });

        using var removed = await application.FillAsync("languages", new() { ["Input.Remove"] = "0" });

        Assert.Equal(application.At("languages").ToString(), removed.Headers.Location!.ToString());
        var codes = (await application.ProfileAsync()).Languages.Select(skill => skill.Code).ToList();
        Assert.Contains("fsl", codes);
        Assert.DoesNotContain("tr", codes);
    }

    [Fact]
    public async Task A_language_half_answered_is_asked_for_before_a_submit()
    {
        var application = await AnApplication.ReadyAsync();
        using var half = await application.FillAsync("languages", new() { ["Input.Others[0].Code"] = "tr", ["Input.Others[0].Reading"] = "B1" });

        Assert.Equal(HttpStatusCode.Redirect, half.StatusCode);
        Assert.Contains("or remove the language", (await application.PageAsync("check")).Body!.TextContent, StringComparison.Ordinal);
        using var submitted = await application.DeclareAsync();
        Assert.NotEqual(HttpStatusCode.SeeOther, submitted.StatusCode);
    }

    [Theory]
    [InlineData("", "", "C1", "Choose the language for these levels")]
    [InlineData("tr", "tr", "C1", "You have added this language twice")]
    [InlineData("en", "", "C1", "other than English and French")]
    [InlineData("zz", "", "C1", "Choose a language from the list")]
    public async Task An_impossible_language_is_rejected(string first, string second, string level, string message)
    {
        var application = await AnApplication.EmptyAsync();

        using var response = await application.FillAsync("languages", new()
        {
            ["Input.Others[0].Code"] = first,
            ["Input.Others[0].Reading"] = level,
            ["Input.Others[1].Code"] = second,
        });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, (await response.PageAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_is_added_changed_and_removed_and_sending_it_twice_is_one()
    {
        var application = await AnApplication.ReadyAsync();
        var list = await application.PageAsync("experience");
        using var blank = await application.Client.GetAsync(new Uri(list.QuerySelector(".repeat-add a")!.GetAttribute("href")!, UriKind.Relative));
        var form = await blank.PageAsync();
        Dictionary<string, string?> answers = new() { ["Input.Role"] = "Trainee", ["Input.Employer"] = "Ministry", ["Input.Kind"] = "NationalAdministration" };

        using var first = await application.Client.SubmitAsync(form, "form.form-page", answers);
        using var again = await application.Client.SubmitAsync(form, "form.form-page", answers);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, again.StatusCode));
        var entry = Assert.Single((await application.ProfileAsync()).Experience);
        Assert.Equal(("Trainee", ExperienceKind.NationalAdministration), (entry.Role, entry.Kind));
        Assert.Contains("Trainee, Ministry", (await application.PageAsync("experience")).Says(".repeat-list"), StringComparison.Ordinal);
        using var removed = await application.Client.SubmitAsync(await application.PageAsync("experience"), "form[action$='/remove']", new Dictionary<string, string?>());
        Assert.Empty((await application.ProfileAsync()).Experience);
    }

    [Fact]
    public async Task A_post_needs_a_name_and_cannot_end_before_it_starts()
    {
        var application = await AnApplication.ReadyAsync();

        using var response = await application.FillAsync("experience/" + Guid.CreateVersion7(), new()
        {
            ["Input.Start.Month"] = "February",
            ["Input.Start.Year"] = "2024",
            ["Input.End.Month"] = "1",
            ["Input.End.Year"] = "2024",
        });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Equal("Enter your role", page.ErrorAt("Input.Role"));
        Assert.Equal("The end must be after the start date", page.ErrorAt("Input.End"));
    }

    [Fact]
    public async Task Use_of_software_is_saved()
    {
        var application = await AnApplication.ReadyAsync();

        using var response = await application.FillAsync("experience", new() { ["Input.ItLevel"] = "Advanced", ["Input.ItExample"] = "A timetable." }, form: "form[action$='/experience']");

        Assert.Equal(application.At("documents").ToString(), response.Headers.Location!.ToString());
        Assert.Equal(ItLevel.Advanced, (await application.ProfileAsync()).ItLevel);
    }

    [Fact]
    public async Task The_same_steps_work_in_the_profile_without_an_application()
    {
        var account = await PortalHost.OfCandidates.NewCandidateAsync(
            ACandidate.Profile() with { Languages = [ACandidate.InEverySkill("en", CefrLevel.MotherTongue)] });
        var client = PortalHost.OfCandidates.Client(account);
        using var shown = await client.GetAsync(new Uri("/fr/profile", UriKind.Relative));
        var profile = await shown.PageAsync();
        Assert.Contains("Ada Peeters", profile.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Modifier\u00A0: nom", profile.Says(".summary-list__action a"));
        Assert.Contains("Langue maternelle", profile.QuerySelectorAll("dd").Select(value => value.TextContent.Trim()));
        using var step = await client.GetAsync(new Uri(profile.QuerySelector(".summary-list__action a")!.GetAttribute("href")!, UriKind.Relative));

        using var saved = await client.SubmitAsync(await step.PageAsync(), "form.form-page", new Dictionary<string, string?> { ["Input.FamilyName"] = "Janssens" });

        Assert.Equal("/fr/profile/contact", saved.Headers.Location!.ToString());
        using var after = await client.GetAsync(new Uri("/fr/profile", UriKind.Relative));
        Assert.Contains("Ada Janssens", (await after.PageAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_changed_in_another_window_shows_both_and_keeps_what_was_typed()
    {
        var application = await AnApplication.ReadyAsync();
        var first = await application.PageAsync("about-you");
        using var meanwhile = await application.FillAsync("about-you", new() { ["Input.FamilyName"] = "Theirs" });

        using var stale = await application.Client.SubmitAsync(first, "form.form-page", new Dictionary<string, string?> { ["Input.FamilyName"] = "Mine" });

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var page = await stale.PageAsync();
        Assert.Contains("Ada Theirs", page.Says(".summary-list"), StringComparison.Ordinal);
        Assert.Equal("Mine", page.GetElementById("Input_FamilyName")!.GetAttribute("value"));
        Assert.Equal("Theirs", (await application.ProfileAsync()).FamilyName);
        using var kept = await application.Client.SubmitAsync(page, "form.form-page", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Equal("Mine", (await application.ProfileAsync()).FamilyName);
    }

    [Fact]
    public async Task Two_windows_on_two_steps_never_conflict()
    {
        var application = await AnApplication.ReadyAsync();
        var aboutYou = await application.PageAsync("about-you");
        using var other = await application.FillAsync("languages", new() { ["Input.French.Reading"] = "B2" });

        using var saved = await application.Client.SubmitAsync(aboutYou, "form.form-page", new Dictionary<string, string?> { ["Input.FamilyName"] = "New" });

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }
}
