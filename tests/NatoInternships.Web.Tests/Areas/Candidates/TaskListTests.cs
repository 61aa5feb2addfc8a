using NatoInternships.Domain.Applications;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Candidates;

public sealed class TaskListTests
{
    [Theory]
    [InlineData("en", "Changed")]
    [InlineData("fr", "Modifié")]
    public async Task A_document_added_after_the_submit_is_shown_as_changed(string language, string state)
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        var more = await PortalHost.OfCandidates.StoredProofAsync(application.Account.CandidateId);
        var other = await PortalHost.OfCandidates.StoredQualificationAsync(application.Account.CandidateId);
        await PortalHost.OfCandidates.WithDbAsync(async db =>
        {
            db.Documents.AddRange(more, other);
            await db.SaveChangesAsync();
        });

        var rows = (await application.PageAsync("", language)).QuerySelectorAll(".task-list a[href$='/documents']").Select(link => link.Closest("li")!.QuerySelector(".task-list__state")!.TextContent.Trim());

        Assert.Equal([state, state], rows);
    }

    [Fact]
    public async Task Unchanged_documents_are_not_shown_as_changed()
    {
        var application = await AnApplication.ReadyAsync();
        await application.SubmitAsync();
        using var edited = await application.FillAsync("motivation", new() { ["Input.Motivation"] = "Other words" });

        var page = await application.PageAsync();

        Assert.Equal("Changed", State(page, "motivation"));
        Assert.NotEqual("Changed", State(page, "documents"));
    }

    [Theory]
    [InlineData("en", "Optional", "Not started")]
    [InlineData("fr", "Facultatif", "À commencer")]
    public async Task What_is_not_required_is_marked_optional_and_what_is_not_started_is_plain_text(string language, string optional, string open)
    {
        var application = await AnApplication.EmptyAsync();

        var page = await application.PageAsync("", language);

        Assert.Equal((optional, optional, open), (State(page, "contact"), State(page, "experience"), State(page, "motivation")));
        Assert.False(page.Shows(".task-list .tag--info"));
    }

    [Theory]
    [InlineData("en", "The documents you need depend on your studies")]
    [InlineData("fr", "Les documents nécessaires dépendent de vos études")]
    public async Task Before_the_studies_are_answered_documents_are_neither_listed_nor_called_unneeded(string language, string words)
    {
        var application = await AnApplication.EmptyAsync();

        Assert.Contains(words, (await application.PageAsync("", language)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(words, (await application.PageAsync("check", language)).Says("[aria-labelledby=missing]"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_vacancy_without_sections_asks_for_the_start_only()
    {
        var call = new ACall();
        var vacancy = call.AddVacancy(hasSections: false);
        await AnApplication.SaveAsync(call);
        var application = await AnApplication.EmptyAsync();
        var reference = await AnApplication.StartAsync(application.Account, vacancy);

        using var list = await application.Client.GetAsync(application.At(reference: reference));
        using var form = await application.Client.GetAsync(application.At("preferences", reference: reference));
        using var draft = await application.Client.GetAsync(application.At("draft", reference: reference));

        Assert.Equal("Start", Assert.Single((await list.PageAsync()).QuerySelectorAll(".task-list a"), link => link.GetAttribute("href")!.EndsWith("/preferences", StringComparison.Ordinal)).TextContent);
        Assert.Equal("Start", (await form.PageAsync()).Says("h1"));
        Assert.Equal("Start", (await draft.PageAsync()).Says("#v-Preferences"));
    }

    [Theory]
    [InlineData("en", 0, "0 of 3 examples")]
    [InlineData("en", 1, "1 of 3 examples")]
    [InlineData("fr", 0, "0 exemple sur 3")]
    [InlineData("fr", 1, "1 exemple sur 3")]
    [InlineData("fr", 2, "2 exemples sur 3")]
    public async Task Examples_are_counted_as_the_language_counts(string language, int written, string words)
    {
        var application = await AnApplication.MakeAsync(
            ACandidate.Profile(), ACandidate.Answers() with { Competencies = [.. ACandidate.Answers().Competencies.Take(written)] }, null, 1, hasProof: true);

        Assert.Contains(words, (await application.PageAsync("", language)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", null, "0 of 400 words")]
    [InlineData("fr", null, "0 mot sur 400")]
    [InlineData("fr", "un", "1 mot sur 400")]
    [InlineData("fr", "un deux", "2 mots sur 400")]
    public async Task Words_are_counted_as_the_language_counts(string language, string? motivation, string words)
    {
        var application = await AnApplication.MakeAsync(ACandidate.Profile(), new ApplicationAnswers { Motivation = motivation }, null, 1, hasProof: false);

        Assert.Contains(words, (await application.PageAsync("", language)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(words, (await application.PageAsync("motivation", language)).Says(".counter"));
    }

    [Theory]
    [InlineData("en", "0 of 8 required steps are complete.")]
    [InlineData("fr", "0 étape obligatoire sur 8 est terminée.")]
    public async Task Steps_are_counted_as_the_language_counts(string language, string words)
    {
        var application = await AnApplication.EmptyAsync();

        Assert.Contains(words, (await application.PageAsync("", language)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_users_own_time_is_shown_beside_the_deadline_and_before_the_session()
    {
        var application = await AnApplication.ReadyAsync();
        using var contact = await application.FillAsync("contact", new() { ["Input.TimeZone"] = "Europe/Istanbul" });

        var panel = (await application.PageAsync()).QuerySelector(".deadline-panel")!;

        Assert.Equal("deadline-panel__own", panel.QuerySelector(".deadline-panel__time")!.NextElementSibling!.ClassName);
        Assert.Contains("Istanbul", panel.QuerySelector(".deadline-panel__own")!.TextContent, StringComparison.Ordinal);
    }

    private static string State(AngleSharp.Html.Dom.IHtmlDocument page, string slug) =>
        page.QuerySelector($".task-list a[href$='/{slug}']")!.Closest("li")!.QuerySelector(".task-list__state")!.TextContent.Trim();
}
