using NatoInternships.Benchmarks.Results;

namespace NatoInternships.Benchmarks.Scenarios;

/// <summary>The time from the start of the process to its first page, the list of notices, with an existing database.</summary>
internal sealed class StartScenario : Scenario
{
    public override string Name => "start";

    public override Task RunAsync(Bench bench)
    {
        var seconds = bench.Portals.ToDictionary(portal => portal, _ => new List<double>());
        foreach (var portal in bench.Portals)
        {
            portal.Stop();
        }

        for (var start = 0; start < bench.Options.Starts; start++)
        {
            foreach (var portal in bench.Portals)
            {
                using var server = portal.StartAnother("/en/vacancies");
                seconds[portal].Add(server.FirstAnswerAfter.TotalSeconds);
            }
        }

        foreach (var (portal, measured) in seconds)
        {
            bench.Add(new Figure
            {
                Scenario = "First page after the start of the process",
                Server = portal.Name,
                Unit = "s",
                Value = Figure.Median(measured),
                Rounds = measured,
                Goal = Goal.StayBelow(1),
            });
            portal.Start();
        }

        return Task.CompletedTask;
    }
}
