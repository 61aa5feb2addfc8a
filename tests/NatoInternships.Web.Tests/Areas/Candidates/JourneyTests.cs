using System.Net;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Candidates;

/// <summary>Goes from the first step to the receipt by pages alone, and follows each response.</summary>
public sealed class JourneyTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task An_empty_draft_becomes_a_receipt_step_by_step(string language)
    {
        var application = await AnApplication.EmptyAsync();
        (string Page, Dictionary<string, string?> Answers)[] steps =
        [
            ("about-you", new()
            {
                ["Input.GivenNames"] = "Zoë", ["Input.FamilyName"] = "Çelik", ["Input.Nationalities[0]"] = "TR",
                ["Input.BirthDate.Day"] = "22", ["Input.BirthDate.Month"] = "6", ["Input.BirthDate.Year"] = "2004",
            }),
            ("contact", new() { ["Input.TimeZone"] = "Europe/Istanbul" }),
            ("studies", new()
            {
                ["Input.Situation"] = "Enrolled", ["Input.Institution"] = "Bilkent", ["Input.Degree"] = "BA", ["Input.Field"] = "0312", ["Input.CompletedYears"] = "3",
                ["Input.End.Day"] = "30", ["Input.End.Month"] = "6", ["Input.End.Year"] = "2026",
            }),
            ("languages", new()
            {
                ["Input.French.Reading"] = "C1", ["Input.French.Listening"] = "C1", ["Input.French.Speaking"] = "C1", ["Input.French.Writing"] = "C1",
            }),
            ("preferences", new() { ["Input.Intakes"] = "2026-03" }),
            ("motivation", new() { ["Input.Motivation"] = "Parce que.", ["Input.WrittenIn"] = "French" }),
            ("competencies", new()
            {
                ["Input.Examples[0].Competency"] = "teamwork", ["Input.Examples[0].Text"] = "Un.", ["Input.Examples[1].Competency"] = "empathy",
                ["Input.Examples[1].Text"] = "Deux.", ["Input.Examples[2].Competency"] = "initiative", ["Input.Examples[2].Text"] = "Trois.",
            }),
        ];
        var next = application.At("about-you", language).ToString();

        foreach (var (page, answers) in steps)
        {
            Assert.Equal(application.At(page, language).ToString(), next);
            using var saved = await application.FillAsync(page, answers, language);
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
            next = saved.Headers.Location!.ToString();
            if (next.EndsWith("/eligibility", StringComparison.Ordinal))
            {
                var result = await application.PageAsync("eligibility", language);
                next = result.QuerySelector(".button-row .button")!.GetAttribute("href")!;
            }
        }

        Assert.Equal(application.At("experience", language).ToString(), next);
        var proof = await PortalHost.OfCandidates.StoredProofAsync(application.Account.CandidateId);
        await PortalHost.OfCandidates.WithDbAsync(async db =>
        {
            db.Documents.Add(proof);
            await db.SaveChangesAsync();
        });
        using var submitted = await application.DeclareAsync(language);
        Assert.Equal(HttpStatusCode.SeeOther, submitted.StatusCode);
        var receipt = await application.PageAsync("receipt", language);
        Assert.Equal(3, receipt.QuerySelectorAll(".times dt").Length);
        Assert.Equal(2, receipt.QuerySelectorAll(".fingerprints code").Length);
        Assert.Matches("^([0-9a-f]{4} ){15}[0-9a-f]{4}$", receipt.Says(".fingerprints code"));
        using var check = await PortalHost.OfCandidates.Visitor().GetAsync(new Uri(receipt.QuerySelector("a[href*='/receipts/']")!.GetAttribute("href")!, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, check.StatusCode);
    }
}
