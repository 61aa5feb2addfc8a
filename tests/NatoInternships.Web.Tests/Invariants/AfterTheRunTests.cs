using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Invariants;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.Tests.Areas.Public;

namespace NatoInternships.Web.Tests.Invariants;

/// <summary>Runs after all other tests, because it does not run in parallel. Checks that no portal violates an invariant.</summary>
[CollectionDefinition(nameof(AfterTheRunTests), DisableParallelization = true)]
[Collection(nameof(AfterTheRunTests))]
[Trait(TestTiers.Trait, TestTiers.Crawl)]
public sealed class AfterTheRunTests
{
    [Theory]
    [InlineData("demonstration")]
    [InlineData("candidates")]
    [InlineData("public")]
    [InlineData("production")]
    public async Task The_invariants_hold(string name)
    {
        var portal = name switch
        {
            "demonstration" => PortalHost.Current,
            "candidates" => PortalHost.OfCandidates,
            "public" => PublicPortal.Host,
            _ => PortalHost.InProduction,
        };
        await using var scope = portal.Services.CreateAsyncScope();
        // The job does not run, because the clock does not move.
        await scope.ServiceProvider.GetRequiredService<VacancyClosingService>().RunAsync(CancellationToken.None);

        var findings = await scope.ServiceProvider.GetRequiredService<InvariantCheck>().FindAsync(CancellationToken.None)
            // Some tests change an application without the use case that writes the audit entry and the row of screening.
            .Where(finding => finding.Rule is not ("status-without-audit" or "screening-row"))
            .ToListAsync();

        Assert.True(findings.Count == 0, string.Join('\n', findings.Take(40)));
    }
}
