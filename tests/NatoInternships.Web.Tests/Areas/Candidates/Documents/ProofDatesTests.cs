using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Candidates.Documents;

/// <summary>Dates and page of a proof are compared with the studies and the file.</summary>
public sealed class ProofDatesTests
{
    [Theory]
    [InlineData("en", 1, "This file has one page only: enter 1")]
    [InlineData("fr", 1, "Ce fichier ne compte qu’une page\u00A0: saisissez 1")]
    [InlineData("en", 3, "This file has 3 pages: enter a number from 1 to 3")]
    public async Task A_page_beyond_the_file_is_refused(string language, int pages, string message)
    {
        var documents = await DocumentsFixture.OfAsync(language);
        var id = await ProofAsync(documents, pages);

        using var answer = await SaveAsync(documents, id, new() { ["Input.From.Day"] = "20", ["Input.Page"] = $"{pages + 1}" });
        using var fine = await SaveAsync(documents, id, new() { ["Input.From.Day"] = "20", ["Input.Page"] = $"{pages}" });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (answer.StatusCode, fine.StatusCode));
        Assert.Equal(message, (await answer.PageAsync()).ErrorAt("Input.Page"));
    }

    [Theory]
    [InlineData("en", "This file has one page: page 7 does not exist.", "Page to correct")]
    [InlineData("fr", "Ce fichier compte une seule page\u00A0: la page 7 n’existe pas.", "Page à corriger")]
    public async Task A_page_that_the_inspection_does_not_find_later_is_warned_about(string language, string words, string state)
    {
        var documents = await DocumentsFixture.OfAsync(language);
        var id = await ProofAsync(documents, pages: null);
        using var early = await SaveAsync(documents, id, new() { ["Input.From.Day"] = "20", ["Input.Page"] = "7" });
        await CountAsync(id, 1);

        var panel = (await documents.ListAsync()).QuerySelector("section.panel")!;

        Assert.Equal(HttpStatusCode.Redirect, early.StatusCode);
        Assert.Contains(words, panel.TextContent, StringComparison.Ordinal);
        Assert.Contains(state, panel.QuerySelector(".panel__head")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "The two dates for the end of your studies differ", "Dates differ")]
    [InlineData("fr", "Les deux dates de fin de vos études diffèrent", "Dates différentes")]
    public async Task An_end_that_differs_from_the_studies_must_be_corrected_or_confirmed(string language, string heading, string state)
    {
        var documents = await DocumentsFixture.OfAsync(language);
        var id = await ProofAsync(documents, pages: null);
        var other = new Dictionary<string, string?> { ["Input.From.Day"] = "20", ["Input.To.Year"] = "2025", ["Input.Page"] = "1" };

        using var answer = await SaveAsync(documents, id, other);
        var warned = await answer.PageAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(heading, warned.Says(".message h2"));
        Assert.NotNull(warned.ErrorAt("Input.Confirmed"));
        Assert.Equal("2025", warned.QuerySelector("#Input_To_Year")!.GetAttribute("value"));
        Assert.Null((await documents.RowsAsync()).Single().ShowsTo);

        using var confirmed = await documents.Browser.SubmitAsync(warned, "main form", new Dictionary<string, string?> { ["Input.Confirmed"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        var row = (await documents.RowsAsync()).Single();
        Assert.Equal((new DateOnly(2025, 6, 30), new DateOnly(2026, 6, 30)), (row.ShowsTo, row.ConfirmedBesideEnd));
        Assert.DoesNotContain(state, (await documents.ListAsync()).Says(".panel__head"), StringComparison.Ordinal);
        Assert.True((await documents.PageAsync($"/{id}/dates")).Shows("#Input_Confirmed[checked]"));

        await ChangeStudiesAsync(documents);
        Assert.Contains(state, (await documents.ListAsync()).Says(".panel__head"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unconfirmed_difference_is_shown_on_the_check_page_and_blocks_the_submit()
    {
        var application = await AnApplication.ReadyAsync();
        await application.Host.WithDbAsync(async db =>
        {
            (await db.Documents.SingleAsync(d => d.CandidateId == application.Account.CandidateId)).Shows(new DateOnly(2023, 9, 20), new DateOnly(2025, 6, 30), page: 1);
            await db.SaveChangesAsync();
        });

        var check = await application.PageAsync("check");
        using var answer = await application.DeclareAsync();

        Assert.Contains("your proof shows another date than you gave", check.Says("[aria-labelledby=missing]"), StringComparison.Ordinal);
        Assert.Contains("Your studies end on 30 June 2026", check.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<Guid> ProofAsync(DocumentsFixture documents, int? pages)
    {
        var id = await documents.AddedAsync(SampleFiles.PdfWithText($"{Guid.NewGuid()}"));
        await documents.InspectedAsync(id);
        await CountAsync(id, pages);

        return id;
    }

    // Simulates an inspection that counted this many pages, or has not run.
    private static Task<int> CountAsync(Guid id, int? pages) => PortalHost.Current.WithDbAsync(db => db.Documents.Where(d => d.Id == id)
        .ExecuteUpdateAsync(set => set.SetProperty(d => d.PageCount, pages)));

    private static Task ChangeStudiesAsync(DocumentsFixture documents) => PortalHost.Current.WithDbAsync(async db =>
    {
        var candidate = await db.Candidates.SingleAsync(c => c.Id == documents.Account.CandidateId);
        candidate.Change(candidate.Profile with { Studies = candidate.Profile.Studies with { EndDate = new DateOnly(2027, 6, 30) } }, candidate.FamilyNameKey, PortalHost.Now);
        await db.SaveChangesAsync();
    });

    private static async Task<HttpResponseMessage> SaveAsync(DocumentsFixture documents, Guid id, Dictionary<string, string?> answers) =>
        await documents.Browser.SubmitAsync(await documents.PageAsync($"/{id}/dates"), "main form", answers);
}
