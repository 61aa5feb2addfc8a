using System.Net;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Account;
using NatoInternships.Web.Tests.Areas.Admin;

namespace NatoInternships.Web.Tests.Areas.Candidates.Documents;

public sealed class DiplomaDateTests
{
    [Fact]
    public async Task The_date_and_page_of_a_diploma_are_frozen_and_shown_to_candidate_and_officer()
    {
        var applicant = await AnApplicationToRead.NewAsync();
        var (candidate, address) = (applicant.Application.Client, $"/en/applications/{applicant.Reference}");
        var diploma = await applicant.AddAsync();
        var list = await candidate.OpenAsync($"{address}/documents");

        var form = await candidate.OpenAsync(list.QuerySelector($"a[href$='{diploma}/diploma-date']")!.GetAttribute("href")!);
        using var saved = await SaveAsync(candidate, form, "22", "6", "2024", "2");
        var after = await candidate.OpenAsync($"{address}/documents");
        var check = await candidate.OpenAsync($"{address}/check");
        await applicant.SubmitAsync();
        var submitted = await candidate.OpenAsync($"{address}/submitted");
        var evidence = await applicant.Client.OpenAsync($"/fr/admin/applications/{applicant.Reference}/files?file={diploma}");

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("Date of the diploma: 22 June 2024, on page 2.", after.Says("main"), StringComparison.Ordinal);
        Assert.Contains("22 June 2024, page 2", check.Says("main"), StringComparison.Ordinal);
        Assert.Contains("22 June 2024, page 2", submitted.Says("main"), StringComparison.Ordinal);
        Assert.Contains("Diplôme daté du 22 juin 2024", evidence.Says(".fact-rows"), StringComparison.Ordinal);
        Assert.EndsWith("/pages/2", evidence.QuerySelector(".paper img")!.GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_change_is_an_unsent_change_and_can_be_discarded()
    {
        var applicant = await AnApplicationToRead.NewAsync();
        var (candidate, address) = (applicant.Application.Client, $"/en/applications/{applicant.Reference}");
        var diploma = await applicant.AddAsync();
        await applicant.SubmitAsync();

        using var saved = await SaveAsync(candidate, await candidate.OpenAsync($"{address}/documents/{diploma}/diploma-date"), "22", "6", "2024", "1");
        var changes = await candidate.OpenAsync($"{address}/changes");
        using var discarded = await candidate.SubmitAsync(await candidate.OpenAsync($"{address}/discard"), "form.form-page", new Dictionary<string, string?>());

        Assert.Contains("22 June 2024, page 1", changes.Says("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, discarded.StatusCode);
        Assert.Equal((null, null), await StoredAsync(applicant, diploma));
    }

    [Fact]
    public async Task A_date_that_differs_from_the_studies_is_a_note_and_not_refused()
    {
        var profile = ACandidate.Profile();
        var application = await AnApplication.MakeAsync(
            profile with { Studies = profile.Studies with { HoldsDegree = true, CompletedDegree = "Bachelor of Laws", CompletedDegreeDate = new DateOnly(2023, 6, 30) } },
            ACandidate.Answers(), deadline: null, vacancies: 1, hasProof: true);
        var applicant = await AnApplicationToRead.OfAsync(application);
        var diploma = await applicant.AddAsync();
        var form = await application.Client.OpenAsync($"/en/applications/{application.Reference}/documents/{diploma}/diploma-date");

        using var saved = await SaveAsync(application.Client, form, "1", "7", "2023", "1");
        var list = await application.Client.OpenAsync($"/en/applications/{application.Reference}/documents");
        var check = await application.Client.OpenAsync($"/en/applications/{application.Reference}/check");

        Assert.Equal(("30", "6", "2023"), (Field(form, "Day"), Field(form, "Month"), Field(form, "Year"))); // Proposed from the studies.
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("you gave 30 June 2023 as the date of your latest degree", list.Says("main"), StringComparison.Ordinal);
        Assert.Contains("Your studies give 30 June 2023 as the date of your latest degree", check.Says("main"), StringComparison.Ordinal);
        Assert.IsType<SubmitOutcome.Submitted>(await application.SubmitAsync());
    }

    [Theory]
    [InlineData("22", "6", "2024", "", "Page", "Enter the number of the page on which the date appears")]
    [InlineData("", "", "", "2", "Date", "The date on the diploma is missing")]
    [InlineData("31", "6", "2024", "2", "Date", "must be a real date")]
    [InlineData("22", "6", "2024", "4", "Page", "This file has 3 pages: enter a number from 1 to 3")]
    [InlineData("22", "6", "2024", "0", "Page", "The page must be a number from 1 to 500")]
    [InlineData("5", "6", "2025", "1", "Date", "")] // The day after the host's day.
    public async Task A_wrong_date_or_page_is_refused_with_its_message(string day, string month, string year, string page, string field, string message)
    {
        var applicant = await AnApplicationToRead.NewAsync();
        var diploma = await applicant.AddAsync();
        var form = await applicant.Application.Client.OpenAsync($"/en/applications/{applicant.Reference}/documents/{diploma}/diploma-date");

        using var answer = await SaveAsync(applicant.Application.Client, form, day, month, year, page);
        var shown = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(message, shown.ErrorAt($"Input.{field}"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((null, null), await StoredAsync(applicant, diploma));
    }

    [Fact]
    public async Task Empty_fields_delete_the_date_and_a_proof_or_another_candidate_finds_no_page()
    {
        var (applicant, other) = (await AnApplicationToRead.NewAsync(), await AnApplicationToRead.NewAsync());
        var (diploma, proof) = (await applicant.AddAsync(), await applicant.AddAsync("proof.pdf", kind: DocumentKind.ProofOfOngoingStudies));
        var (candidate, address) = (applicant.Application.Client, $"/en/applications/{applicant.Reference}/documents/{diploma}/diploma-date");

        using var saved = await SaveAsync(candidate, await candidate.OpenAsync(address), "22", "6", "2024", "2");
        Assert.Equal((new DateOnly(2024, 6, 22), 2), await StoredAsync(applicant, diploma));
        using var emptied = await SaveAsync(candidate, await candidate.OpenAsync(address), "", "", "", "");
        using var ofProof = await candidate.GetAsync(address.Replace($"{diploma}", $"{proof}", StringComparison.Ordinal));
        using var ofOther = await other.Application.Client.GetAsync(address.Replace(applicant.Reference, other.Reference, StringComparison.Ordinal));

        Assert.Equal((null, null), await StoredAsync(applicant, diploma));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (ofProof.StatusCode, ofOther.StatusCode));
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient client, AngleSharp.Html.Dom.IHtmlDocument form, string day, string month, string year, string page) =>
        client.SubmitAsync(form, "form.form-page", new Dictionary<string, string?> { ["Input.Date.Day"] = day, ["Input.Date.Month"] = month, ["Input.Date.Year"] = year, ["Input.Page"] = page });

    private static string? Field(AngleSharp.Html.Dom.IHtmlDocument form, string part) => form.QuerySelector($"#Input_Date_{part}")!.GetAttribute("value");

    private static Task<(DateOnly? On, int? Page)> StoredAsync(AnApplicationToRead applicant, Guid id) => applicant.Application.Host.WithDbAsync(async db =>
    {
        var document = await db.Documents.AsNoTracking().SingleAsync(d => d.Id == id);

        return (document.DatedOn, document.ShowsOnPage);
    });
}
