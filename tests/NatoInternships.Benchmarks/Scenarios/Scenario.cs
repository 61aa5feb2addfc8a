namespace NatoInternships.Benchmarks.Scenarios;

/// <summary>A scenario to measure.</summary>
internal abstract class Scenario
{
    /// <summary>In the order of the table. Submissions are last, because they leave a queue behind.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
        [new PageScenario(isKept: true), new PageScenario(isKept: false), new DownloadScenario(), new MemoryScenario(), new StartScenario(), new SignInScenario(), new SubmitScenario()];

    public abstract string Name { get; }

    /// <summary>Measures and adds the figures to the run.</summary>
    public abstract Task RunAsync(Bench bench);
}
