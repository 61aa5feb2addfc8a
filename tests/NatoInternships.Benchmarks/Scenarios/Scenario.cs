namespace NatoInternships.Benchmarks.Scenarios;

/// <summary>Something to measure.</summary>
internal abstract class Scenario
{
    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
        [new PageScenario(isKept: true), new PageScenario(isKept: false), new SubmitScenario(), new DownloadScenario(), new MemoryScenario(), new StartScenario(), new SignInScenario()];

    public abstract string Name { get; }

    /// <summary>Measures, and adds its figures to the run's.</summary>
    public abstract Task RunAsync(Bench bench);
}
