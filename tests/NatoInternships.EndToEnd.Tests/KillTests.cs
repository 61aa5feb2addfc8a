using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Hosting;
using NatoInternships.TestSupport.Skipping;
using Xunit;
using Xunit.Abstractions;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>No acknowledged data is lost when the portal is killed at random points of uploads and submits and restarted.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Workers = 6;
    private const int LongestLifeMilliseconds = 2_500;

    [Fact]
    public async Task Kill_9_loses_no_acknowledged_data_and_violates_no_invariant()
    {
        var kills = LongRun.Size(usually: 8, wanted: 50);
        using var portal = await PortalProcess.StartAsync(new Dictionary<string, string>
        {
            ["Demo:Seed"] = "false",
            ["Documents:Uploads:PerQuarterHour"] = "10000",
        });
        await using var host = HostServices.Of(typeof(Program).Assembly, portal.Settings);
        var workers = await Worker.SomeAsync(host.Services, portal.Address, Workers);
        using var stop = new CancellationTokenSource();
        var work = workers.Select(worker => Task.Run(() => worker.WorkAsync(stop.Token))).ToList();

        var killed = 0;
        for (; killed < kills || (killed < 4 * kills && IsTooLittle(workers, kills)); killed++) // A slow machine does less work between two kills.
        {
            var longest = LongestLifeMilliseconds * (killed < kills ? 1 : 3); // Where a start takes long, work needs a longer life.
            await Task.Delay(RandomNumberGenerator.GetInt32(200, longest));
            portal.Kill();
            await portal.StartAgainAsync();
        }

        await Task.Delay(1_000);
        await stop.CancelAsync();
        await Task.WhenAll(work);
        portal.Kill();

        var (submits, uploads) = (workers.Sum(worker => worker.Submitted.Count), workers.Sum(worker => worker.Files.Count));
        output.WriteLine($"figure: {killed} kills: {submits} submits and {uploads} uploads acknowledged");
        var problems = workers.SelectMany(worker => worker.Problems).ToList();
        Assert.True(problems.Count == 0, $"{problems.Count} answers that nobody should get:\n{string.Join('\n', problems.Distinct().Take(20))}");
        Assert.False(IsTooLittle(workers, kills), $"Too little work to prove anything: {submits} submits, {uploads} uploads.");
        await AssertEverythingStandsAsync(host.Services, workers);
        Assert.Equal((0, "All invariants hold."), Last(await portal.RunAsync("check-invariants")));
        Assert.Equal(0, (await portal.RunAsync("audit", "verify")).ExitCode);
        workers.ForEach(worker => worker.Dispose());
    }

    private static bool IsTooLittle(IReadOnlyList<Worker> workers, int wanted) =>
        workers.Sum(worker => worker.Submitted.Count) < wanted || workers.Sum(worker => worker.Files.Count) < wanted;

    private static async Task AssertEverythingStandsAsync(IServiceProvider services, IReadOnlyList<Worker> workers)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        foreach (var worker in workers)
        {
            var contents = await db.Submissions
                .Where(submission => db.Applications.Any(a => a.Id == submission.ApplicationId && a.CandidateId == worker.CandidateId))
                .Select(submission => submission.Content)
                .ToListAsync();
            Assert.All(worker.Submitted, text => Assert.Single(contents, content => content.Contains(text, StringComparison.Ordinal)));

            var documents = await db.Documents.Where(d => d.CandidateId == worker.CandidateId && d.RemovedAt == null).ToDictionaryAsync(d => d.Id.ToString());
            foreach (var (id, sha256) in worker.Files)
            {
                Assert.Equal(sha256, documents[id].Sha256);
                await using var file = await scope.ServiceProvider.GetRequiredService<DocumentStore>().OpenAsync(StorageKey.Parse(documents[id].StorageKey), CancellationToken.None);
                Assert.NotNull(file);
                Assert.Equal(sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(file)));
            }
        }
    }

    private static (int ExitCode, string Line) Last((int ExitCode, string Output) run) =>
        (run.ExitCode, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Last(line => !line.StartsWith('{')).Trim());
}
