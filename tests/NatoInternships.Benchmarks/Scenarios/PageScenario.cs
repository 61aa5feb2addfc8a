using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Benchmarks.Load;
using NatoInternships.Benchmarks.Results;
using NatoInternships.Benchmarks.Servers;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport.Databases;
using NatoInternships.Web.UseCases.Vacancies;

namespace NatoInternships.Benchmarks.Scenarios;

/// <summary>The list and a notice, for strangers: as they are kept, and made anew for each request.</summary>
internal sealed class PageScenario(bool isKept) : Scenario
{
    /// <summary>A key that the pages do not know, as a link in a newsletter has: such a page is answered and not kept.</summary>
    private const string NotKept = "?utm_source=newsletter";

    private static readonly TimeSpan LongestStale = TimeSpan.FromMinutes(1);

    public override string Name => isKept ? "kept" : "anew";

    public override async Task RunAsync(Bench bench)
    {
        var number = bench.Portals[0].Stage.Call.Vacancies[0].Number;
        foreach (var (page, path) in new[] { ("Notice", $"/en/vacancies/{number}"), ("List of notices", "/en/vacancies") })
        {
            if (isKept)
            {
                Measure(bench, $"{page}, cached", path, Goal.Reach(0.5), Goal.Reach(0.5));
            }
            else
            {
                Measure(bench, $"{page}, rendered anew", path + NotKept, Goal.Reach(0.055), Goal.Reach(0.04));
            }
        }

        foreach (var portal in bench.Portals.Where(_ => isKept))
        {
            await ShowEditAsync(bench, portal);
        }
    }

    private static void Measure(Bench bench, string scenario, string path, Goal onSqlite, Goal onPostgreSql)
    {
        var options = bench.Options;
        var name = Guid.NewGuid().ToString("N");
        var request = RawRequest.Get(path);
        var first = First(bench.Portals[0].Server, request, scenario);
        Keep(bench.Yardstick, name, first.Body!.Value);
        var same = RawRequest.Get($"/pages/{name}");
        List<Target> targets = [Of(bench.Yardstick, 0, same, first.Length)];
        targets.AddRange(bench.Portals.Select(portal =>
            Of(portal.Server, bench.DatabaseProcess(portal.Stage.Engine), request, First(portal.Server, request, scenario).Length)));
        foreach (var target in targets)
        {
            target.Warm(options);
        }

        var rounds = bench.Interleave(targets);
        var yardstick = Figure.Of(scenario, "Yardstick", rounds[0], note: $"{first.Length} bytes");
        bench.Add(yardstick);
        for (var index = 0; index < bench.Portals.Count; index++)
        {
            var portal = bench.Portals[index];
            bench.Add(Figure.Of(scenario, portal.Name, rounds[index + 1], yardstick.Value, portal.Stage.Engine == Engine.Sqlite ? onSqlite : onPostgreSql));
        }

        Target Of(ServerProcess server, int database, byte[] sent, long length) => new(server, database, () => Generator.Run(
            server.Port, options.Connections, TimeSpan.FromSeconds(options.Seconds), (connection, _) =>
            {
                Expect.Of(connection.Send(keepBody: false, sent), 200, length, scenario);

                return true;
            }));
    }

    private static RawAnswer First(ServerProcess server, byte[] request, string scenario)
    {
        using var connection = new RawConnection(server.Port);

        return Expect.Of(connection.Send(keepBody: true, request), 200, null, scenario);
    }

    private static void Keep(ServerProcess yardstick, string name, ReadOnlyMemory<byte> page)
    {
        using var connection = new RawConnection(yardstick.Port);
        var head = $"PUT /pages/{name} HTTP/1.1\r\nHost: yardstick\r\nContent-Length: {page.Length}\r\n\r\n";
        Expect.Of(connection.Send(keepBody: false, System.Text.Encoding.ASCII.GetBytes(head), page), 200, null, "yardstick");
    }

    // The deadline is extended by another process, as a replica would; the kept page must say so soon.
    private static async Task ShowEditAsync(Bench bench, Portal portal)
    {
        var vacancy = portal.Stage.Call.Vacancies[^1];
        var request = RawRequest.Get($"/en/vacancies/{vacancy.Number}");
        using var connection = new RawConnection(portal.Server.Port);
        const string reason = "The portal could not be reached for three hours.";
        string Read() => Expect.Of(connection.Send(keepBody: true, request), 200, null, "edit").Text;
        if (Read().Contains(reason, StringComparison.Ordinal))
        {
            throw new InvalidDataException("The notice says already what is to be changed.");
        }

        await using (var scope = portal.Stage.Services.CreateAsyncScope())
        {
            var outcome = await scope.ServiceProvider.GetRequiredService<ExtendDeadline>().ExecuteAsync(
                portal.Stage.Submitters[0].UserId, vacancy.Number, vacancy.DeadlineDate.AddDays(1), vacancy.DeadlineTime,
                new LocalizedText(reason, "Le portail n’a pas été accessible pendant trois heures."), CancellationToken.None);
            if (outcome is not ExtendOutcome.Extended)
            {
                throw new InvalidOperationException($"The deadline was not extended: {outcome}.");
            }
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!Read().Contains(reason, StringComparison.Ordinal))
        {
            if (watch.Elapsed > LongestStale)
            {
                throw new InvalidDataException("A kept page still says what stood before an edit.");
            }

            await Task.Delay(20);
        }

        bench.Add(new Figure
        {
            Scenario = "Cached page after an edit by another process",
            Server = portal.Name,
            Unit = "s until it shows the edit",
            Value = watch.Elapsed.TotalSeconds,
            Goal = Goal.StayBelow(5),
        });
    }
}
