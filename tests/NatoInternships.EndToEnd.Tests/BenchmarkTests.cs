using NatoInternships.Benchmarks;
using NatoInternships.TestSupport.Databases;
using NatoInternships.TestSupport.Hosting;
using Xunit;
using Xunit.Abstractions;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>
/// Checks that the benchmark runs: every scenario with a few requests, each response checked. It does not check the speed.
/// </summary>
public sealed class BenchmarkTests(ITestOutputHelper output)
{
    private static readonly string[] Scenarios =
    [
        "Notice, cached", "Notice, rendered anew", "List of notices, cached", "List of notices, rendered anew", "Cached page after an edit by another process",
        "Submission with a PDF of 200 kB, work queued", "Submission with a PDF of 200 kB, queue being worked off", "Download of one's own document, 200 kB",
        "Resident memory under 4 parallel uploads of 10 MB", "First page after the start of the process",
        "Public pages, 99th percentile, quiet", "Public pages, 99th percentile, while 2 clients sign in",
        "One candidate at a time: sign in", "One candidate at a time: receipt", "Job: check-invariants", "Job: closing of all drafts",
        "Job with nothing to do, after the deadline: late refusals",
    ];

    [Fact]
    public async Task Every_scenario_of_the_benchmark_gets_right_answers()
    {
        var folder = Directory.CreateTempSubdirectory("benchmark-report-");
        try
        {
            var options = new Options
            {
                Portal = Repository.Program,
                ContentRoot = Repository.Web,
                Output = folder.FullName,
                Engines = [Engine.Sqlite],
            };

            await Bench.RunAsync(options.Quick(), output.WriteLine);

            var table = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "benchmark.md"));
            Assert.All(Scenarios, scenario => Assert.Contains($"| {scenario} | SQLite |", table, StringComparison.Ordinal));
            Assert.True(File.Exists(Path.Combine(folder.FullName, "benchmark.json")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
