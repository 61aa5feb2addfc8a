using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;
using NatoInternships.TestSupport.Skipping;
using Xunit.Abstractions;

namespace NatoInternships.Web.Tests.Races;

/// <summary>The cap through the real forms: every candidate submits sixteen applications in parallel.</summary>
[Trait(TestTiers.Trait, TestTiers.Race)]
public sealed class SubmitRaceTests(ITestOutputHelper output)
{
    private const int Candidates = 40;
    private const int Vacancies = 16;
    private const int Cap = 3;

    [Fact]
    public async Task Sixteen_parallel_forms_store_three_submissions_and_explain_the_limit()
    {
        var (callId, candidateBatch) = await MakeAsync();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var statuses = new List<HttpStatusCode>();

        foreach (var member in candidateBatch)
        {
            using var visitor = PortalHost.Current.Client(new TestAccount(member.UserId, member.CandidateId, "", ""));
            _ = await CheckPageAsync(visitor, member.References[0]); // One cookie for all forms, as in a browser.
            var pages = await Task.WhenAll(member.References.Select(reference => CheckPageAsync(visitor, reference)));
            statuses.AddRange(await Task.WhenAll(pages.Select(page => Task.Run(() => SubmitAsync(visitor, page)))));
        }

        output.WriteLine($"figure: cap race through forms: {Candidates} candidates x {Vacancies} parallel posts in {watch.Elapsed.TotalSeconds:F1} s");
        Assert.Equal(Candidates * Cap, statuses.Count(status => status == HttpStatusCode.SeeOther));
        Assert.Equal(Candidates * (Vacancies - Cap), statuses.Count(status => status == HttpStatusCode.Conflict));
        var used = await PortalHost.Current.WithDbAsync(db => db.Applications
            .Where(a => a.CallId == callId && a.Status == ApplicationStatus.Submitted)
            .GroupBy(a => a.CandidateId)
            .Select(group => group.Count())
            .ToListAsync());
        Assert.Equal(Enumerable.Repeat(Cap, Candidates), used);
    }

    private static async Task<(Guid CallId, IReadOnlyList<CandidateBatchItem> CandidateBatch)> MakeAsync()
    {
        await using var scope = PortalHost.Current.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var call = new ACall();
        IReadOnlyList<Vacancy> vacancies = [.. Enumerable.Range(0, Vacancies).Select(_ => call.AddVacancy())];
        db.CriteriaVersions.Add(call.Criteria);
        db.Divisions.Add(call.Division);
        db.Calls.Add(call.Call);
        db.Vacancies.AddRange(vacancies);
        await db.SaveChangesAsync();

        return (call.Call.Id, await new CandidateBatch(db, scope.ServiceProvider.GetRequiredService<DocumentStore>()).MakeAsync(Candidates, vacancies, PortalHost.Now));
    }

    private static async Task<IHtmlDocument> CheckPageAsync(HttpClient visitor, string reference)
    {
        using var answer = await visitor.GetAsync(new Uri($"/en/applications/{reference}/check", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        return await answer.PageAsync();
    }

    private static async Task<HttpStatusCode> SubmitAsync(HttpClient visitor, IHtmlDocument page)
    {
        using var answer = await visitor.SubmitAsync(page, "main form[action$='/submit']", new Dictionary<string, string?>
        {
            ["Input.Truth"] = "true",
            ["Input.AiRule"] = "true",
            ["Input.Integrity"] = "true", ["Input.JoinsPool"] = "false",
        });

        return answer.StatusCode;
    }
}
