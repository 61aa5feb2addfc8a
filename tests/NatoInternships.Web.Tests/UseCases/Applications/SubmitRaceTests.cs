using AnApplication = NatoInternships.Web.Tests.Areas.Candidates.AnApplication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Tests.UseCases.Applications;

[Trait(TestTiers.Trait, TestTiers.Race)]
public sealed class SubmitRaceTests
{
    private const int Candidates = 50;
    private const int ParallelSubmits = 16;
    private const int Vacancies = 8;

    [Fact]
    public async Task Sixteen_parallel_submits_leave_exactly_three_each()
    {
        var call = new ACall();
        for (var index = 0; index < Vacancies; index++)
        {
            call.AddVacancy();
        }

        await AnApplication.SaveAsync(call);
        var accounts = new List<(TestAccount Account, IReadOnlyList<string> References)>();
        for (var index = 0; index < Candidates; index++)
        {
            accounts.Add(await ApplicantAsync(call));
        }

        var outcomes = new List<SubmitOutcome>();
        foreach (var (account, references) in accounts)
        {
            outcomes.AddRange(await Task.WhenAll(Enumerable.Range(0, ParallelSubmits).Select(submit => SubmitAsync(account, references[submit % Vacancies]))));
        }

        Assert.All(outcomes, outcome => Assert.True(outcome is SubmitOutcome.Submitted or SubmitOutcome.AlreadySubmitted or SubmitOutcome.LimitReached, outcome.ToString()));
        var counts = await PortalHost.OfCandidates.WithDbAsync(db => db.Applications
            .Where(a => a.CallId == call.Call.Id && a.Status == ApplicationStatus.Submitted)
            .GroupBy(a => a.CandidateId)
            .Select(group => group.Count())
            .ToListAsync());
        Assert.Equal(Enumerable.Repeat(3, Candidates), counts);
        Assert.Equal(3 * Candidates, await PortalHost.OfCandidates.WithDbAsync(db => db.Submissions.CountAsync(
            s => db.Applications.Any(a => a.Id == s.ApplicationId && a.CallId == call.Call.Id))));
    }

    private static async Task<(TestAccount Account, IReadOnlyList<string> References)> ApplicantAsync(ACall call)
    {
        var account = await PortalHost.OfCandidates.NewCandidateAsync(ACandidate.Profile());
        var proof = await PortalHost.OfCandidates.StoredProofAsync(account.CandidateId);

        return await PortalHost.OfCandidates.WithDbAsync<(TestAccount, IReadOnlyList<string>)>(async db =>
        {
            db.Documents.Add(proof);
            var references = new List<string>();
            foreach (var vacancy in call.Vacancies)
            {
                var application = InternshipApplication.Start(account.CandidateId, vacancy, PortalHost.Now);
                application.Edit(ACandidate.Answers(), PortalHost.Now);
                db.Applications.Add(application);
                references.Add(application.Reference);
            }

            await db.SaveChangesAsync();

            return (account, references);
        });
    }

    private static async Task<SubmitOutcome> SubmitAsync(TestAccount account, string reference)
    {
        await using var scope = PortalHost.OfCandidates.Services.CreateAsyncScope();

        return await Task.Run(() => scope.ServiceProvider.GetRequiredService<SubmitApplication>().ExecuteAsync(
            account.CandidateId, reference, ACandidate.Declarations(), null, PortalHost.Now, CancellationToken.None));
    }
}
