using NatoInternships.Benchmarks.Data;
using NatoInternships.Benchmarks.Load;
using NatoInternships.Benchmarks.Machine;
using NatoInternships.Benchmarks.Results;
using NatoInternships.Benchmarks.Servers;

namespace NatoInternships.Benchmarks.Scenarios;

/// <summary>The growth of resident memory during parallel uploads of the largest files.</summary>
internal sealed class MemoryScenario : Scenario
{
    private const int FileLength = 10_000_000;
    private const double Megabyte = 1e6;

    public override string Name => "memory";

    public override async Task RunAsync(Bench bench)
    {
        foreach (var portal in bench.Portals)
        {
            var growth = new List<double>();
            var resting = new List<double>();
            for (var round = 0; round < bench.Options.Rounds; round++)
            {
                portal.Start(); // A new process, because memory of an earlier round would be reused.
                var (before, highest) = await RoundAsync(portal, bench.Options);
                growth.Add((highest - before) / Megabyte);
                resting.Add(before / Megabyte);
            }

            bench.Add(new Figure
            {
                Scenario = $"Resident memory under {bench.Options.ParallelUploads} parallel uploads of 10 MB",
                Server = portal.Name,
                Unit = "MB more",
                Value = Figure.Median(growth),
                Rounds = growth,
                Goal = Goal.StayBelow(100),
                Note = $"{Figure.Median(resting):0} MB before",
            });
        }
    }

    private static async Task<(long Before, long Highest)> RoundAsync(Portal portal, Options options)
    {
        var actors = portal.Stage.Uploaders;
        var sessions = await Sessions.OpenAsync(portal.Stage.Services, actors);
        var forms = new UploadForm[actors.Count];
        using (var connection = new RawConnection(portal.Server.Port))
        {
            for (var index = 0; index < forms.Length; index++)
            {
                forms[index] = UploadForm.Read(connection, actors[index], sessions[index], index);
            }

            forms[0].Send(connection, new Pdf(200_000).Next()); // The first upload compiles the code.
        }

        var files = actors.Select(_ => new Pdf(FileLength).Next()).ToList();
        var before = MachineFacts.ResidentBytes(portal.Server.Id);
        var highest = before;
        using var stop = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                highest = Math.Max(highest, MachineFacts.ResidentBytes(portal.Server.Id));
                await Task.Delay(5);
            }
        });
        var sent = new bool[forms.Length];
        Generator.Run(portal.Server.Port, forms.Length, TimeSpan.FromMinutes(5), (connection, worker) =>
        {
            if (sent[worker])
            {
                return false;
            }

            forms[worker].Send(connection, files[worker]);
            sent[worker] = true;

            return true;
        });
        await stop.CancelAsync();
        await watch;

        return (before, highest);
    }
}
