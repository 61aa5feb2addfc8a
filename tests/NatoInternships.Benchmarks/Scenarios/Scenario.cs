namespace NatoInternships.Benchmarks.Scenarios;

/// <summary>A scenario to measure.</summary>
internal abstract class Scenario
{
    /// <summary>
    /// In the order of the table. Submissions are late, because they leave a queue behind, and jobs last, because they close every draft.
    /// </summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new PageScenario(isKept: true), new PageScenario(isKept: false), new DownloadScenario(), new MemoryScenario(), new StartScenario(), new SignInScenario(), new WalkScenario(), new ScreeningScenario(),
        new SubmitScenario(), new JobScenario(),
    ];

    /// <summary>Whether the scenario compares the portal with a database of the yardstick.</summary>
    public virtual bool HasYardstick => true;

    public abstract string Name { get; }

    /// <summary>Measures and adds the figures to the run.</summary>
    public abstract Task RunAsync(Bench bench);
}
