using Xunit;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>Runs after all other tests, because it does not run in parallel. Checks that no invariant is violated.</summary>
[CollectionDefinition(nameof(AfterTheRunTests), DisableParallelization = true)]
[Collection(nameof(AfterTheRunTests))]
public sealed class AfterTheRunTests
{
    [Fact]
    public async Task The_invariants_hold_and_the_audit_chain_is_whole()
    {
        var portal = await Portal.RunningAsync();

        var invariants = await portal.RunAsync("check-invariants");
        var audit = await portal.RunAsync("audit", "verify");

        Assert.True(invariants.ExitCode == 0, invariants.Output);
        Assert.True(audit.ExitCode == 0, audit.Output);
    }
}
