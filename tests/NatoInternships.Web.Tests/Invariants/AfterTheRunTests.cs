using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Invariants;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.Tests.Areas.Public;

namespace NatoInternships.Web.Tests.Invariants;

/// <summary>Not run beside others, and therefore after all of them: what they did to their portals keeps every rule.</summary>
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
        await scope.ServiceProvider.GetRequiredService<VacancyClosingService>().RunAsync(CancellationToken.None); // its turn never comes: the clock stands still

        var findings = await scope.ServiceProvider.GetRequiredService<InvariantCheck>().FindAsync(CancellationToken.None)
            .Where(finding => finding.Rule != "status-without-audit") // some tests move an application without the use case that leaves the entry
            .ToListAsync();

        Assert.True(findings.Count == 0, string.Join('\n', findings.Take(40)));
    }
}
