using System.Diagnostics;
using NatoInternships.TestSupport.Hosting;
using NatoInternships.TestSupport.Skipping;

namespace NatoInternships.Web.Tests.Conventions;

public sealed class CompiledAssetTests
{
    [NodeFact]
    public async Task The_committed_dist_equals_the_compiled_sources()
    {
        using var check = Process.Start(new ProcessStartInfo("node", ["build.mjs", "--check"])
        {
            WorkingDirectory = Path.Combine(Repository.Web, "Assets"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await check.StandardOutput.ReadToEndAsync() + await check.StandardError.ReadToEndAsync();
        await check.WaitForExitAsync();

        Assert.True(check.ExitCode == 0, said);
    }
}
