using Xunit;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>Not run beside others, and therefore after all of them: what the walks did to the portal keeps every rule.</summary>
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
