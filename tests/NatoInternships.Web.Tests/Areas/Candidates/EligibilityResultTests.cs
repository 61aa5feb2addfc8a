using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Candidates;

/// <summary>
/// The eligibility result of an application: missing answers are never called eligible, and a written reason counts once it is sent.
/// </summary>
public sealed class EligibilityResultTests
{
    [Theory]
    [InlineData("en", "Answer the four questions to see whether you can submit", "You can submit")]
    [InlineData("fr", "Répondez aux quatre questions pour savoir si vous pouvez envoyer", "Vous pouvez envoyer votre candidature")]
    public async Task Missing_answers_are_never_called_eligible(string language, string answer, string promise)
    {
        var application = await AnApplication.EmptyAsync();

        var page = await application.PageAsync("eligibility", language);

        Assert.Contains(answer, page.Says(".lede"), StringComparison.Ordinal);
        Assert.DoesNotContain(promise, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Answer the remaining question", "You can submit")]
    [InlineData("fr", "Répondez à la question restante", "Vous pouvez envoyer votre candidature")]
    public async Task One_answer_missing_is_asked_for_even_where_the_studies_fail(string language, string answer, string promise)
    {
        var profile = ACandidate.Profile();
        var application = await AnApplication.MakeAsync(
            profile with { BirthDate = null, Studies = profile.Studies with { Situation = StudySituation.NoneOfThese, CompletedYears = 0 } }, ACandidate.Answers(), null, 1, hasProof: false);

        var lede = (await application.PageAsync("eligibility", language)).Says(".lede");

        Assert.Contains(answer, lede, StringComparison.Ordinal);
        Assert.DoesNotContain(promise, lede, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "You gave a reason on 4 June 2025. The Internship Office decides.")]
    [InlineData("fr", "Vous avez donné vos raisons le 4 juin 2025. Le Bureau des stages décide.")]
    public async Task A_written_reason_that_was_sent_needs_review_and_says_since_when(string language, string words)
    {
        var application = await WithReasonAsync("I served.");
        Assert.Contains("It counts once you submit", (await application.PageAsync("eligibility")).Says("[aria-labelledby=verdict-studies]"), StringComparison.Ordinal);

        Assert.IsType<Domain.Applications.SubmitOutcome.Submitted>(await application.SubmitAsync());

        var page = await application.PageAsync("eligibility", language);
        var verdict = string.Join(' ', page.Says("[aria-labelledby=verdict-studies] .verdict__do p").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith(words.Split(". ")[0], verdict, StringComparison.Ordinal);
        Assert.EndsWith(words.Split(". ")[1], verdict, StringComparison.Ordinal);
        Assert.True(page.Shows("[aria-labelledby=verdict-studies] .tag--look"));
        Assert.False((await application.PageAsync("", language)).Shows(".task-list .tag--fails"));
    }

    [Fact]
    public async Task Without_a_reason_the_studies_are_not_met()
    {
        var application = await WithReasonAsync(null);

        Assert.True((await application.PageAsync("eligibility")).Shows("[aria-labelledby=verdict-studies] .tag--fails"));
        Assert.True((await application.PageAsync()).Shows(".task-list .tag--fails"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Advice_that_names_a_page_links_to_it(string language)
    {
        var application = await AnApplication.MakeAsync(
            ACandidate.Profile() with { Nationalities = [new CountryCode("BR")], Languages = [ACandidate.InEverySkill("en", CefrLevel.B2)] }, ACandidate.Answers(), null, 1, hasProof: false);

        var page = await application.PageAsync("eligibility", language);

        Assert.StartsWith("https://www.nato.int", page.QuerySelector("[aria-labelledby=verdict-nationality] .verdict__do a[href^=https]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.StartsWith($"https://www.coe.int/{language}/", page.QuerySelector("[aria-labelledby=verdict-language] .verdict__do a[href^=https]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_level_is_explained_beside_the_scale()
    {
        var application = await AnApplication.EmptyAsync();

        var page = await application.PageAsync("languages");

        Assert.Equal(["B1", "B2", "C1", "C2"], page.QuerySelectorAll(".level-scale dt").Select(one => one.TextContent));
    }

    [Theory]
    [InlineData("en", "Decision expected")]
    [InlineData("fr", "Décision attendue")]
    public async Task A_pending_nationality_says_when_the_decision_is_expected(string language, string label)
    {
        var application = await AnApplication.EmptyAsync();

        using var saved = await application.FillAsync("about-you", new() { ["Input.NationalityPending"] = "true", ["Input.NationalityExpected"] = "March 2027" }, language);

        Assert.Equal("March 2027", (await application.ProfileAsync()).NationalityExpected);
        var check = await application.PageAsync("check", language);
        Assert.Equal("March 2027", Assert.Single(check.QuerySelectorAll("dt"), one => one.TextContent == label).NextElementSibling!.TextContent.Trim());
        using var none = await application.FillAsync("about-you", new() { ["Input.NationalityPending"] = null }, language);
        Assert.Null((await application.ProfileAsync()).NationalityExpected);
    }

    private static async Task<AnApplication> WithReasonAsync(string? reason)
    {
        var profile = ACandidate.Profile();
        var application = await AnApplication.MakeAsync(
            profile with { Studies = profile.Studies with { Situation = StudySituation.NoneOfThese, CompletedYears = 1, Reason = reason } }, ACandidate.Answers(), null, 1, hasProof: false);
        var transcript = await PortalHost.OfCandidates.StoredQualificationAsync(application.Account.CandidateId);
        await PortalHost.OfCandidates.WithDbAsync(async db =>
        {
            db.Documents.Add(transcript);
            await db.SaveChangesAsync();
        });

        return application;
    }
}
