using System.Diagnostics;
using NatoInternships.Benchmarks.Data;
using NatoInternships.Benchmarks.Load;
using NatoInternships.Benchmarks.Machine;
using NatoInternships.Benchmarks.Results;
using NatoInternships.Benchmarks.Scenarios;
using NatoInternships.Benchmarks.Servers;
using NatoInternships.Benchmarks.Yardstick;
using NatoInternships.TestSupport.Databases;

namespace NatoInternships.Benchmarks;

/// <summary>One run: stages, servers, scenarios, report.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(3);

    private readonly Action<string> say;
    private readonly string folder = Directory.CreateTempSubdirectory("portal-benchmark-").FullName;
    private readonly List<Figure> figures = [];
    private readonly List<string> notes = [];
    private readonly MailSink mails = new();
    private readonly Stopwatch held = new();
    private SharedLock? quiet;

    private Bench(Options options, Action<string> say)
    {
        Options = options;
        this.say = say;
    }

    public Options Options { get; }

    public IReadOnlyList<Figure> Figures => figures;

    public ServerProcess Yardstick { get; private set; } = null!;

    public string YardstickFolder => Path.Combine(folder, "yardstick");

    public IReadOnlyList<Portal> Portals { get; private set; } = [];

    /// <summary>The databases of the yardstick, with the same schema and number of candidates as the portal's.</summary>
    public IReadOnlyDictionary<Engine, Stage> YardstickStages { get; private set; } = new Dictionary<Engine, Stage>();

    /// <returns>The number of missed goals.</returns>
    public static async Task<int> RunAsync(Options options, Action<string> say)
    {
        await using var bench = new Bench(options, say);
        var at = TimeProvider.System.GetUtcNow();
        bench.Lock();
        await bench.SetUpAsync();
        foreach (var scenario in bench.Chosen())
        {
            bench.Lock();
            say($"{scenario.Name} ...");
            await scenario.RunAsync(bench);
            Report.Write(options.Output, options, at, bench.figures, bench.notes);
        }

        return bench.figures.Count(figure => figure.IsMet == false);
    }

    private IEnumerable<Scenario> Chosen() =>
        Scenario.All.Where(scenario => Options.Only.Count == 0 || Options.Only.Any(name => scenario.Name.StartsWith(name, StringComparison.Ordinal)));

    public void Add(Figure figure)
    {
        figures.Add(figure);
        say($"  {figure.Scenario}, {figure.Server}: {figure.Value:0.##} {figure.Unit}{(figure.Ratio is { } ratio ? $" ({ratio:0.000})" : "")}{(figure.IsMet == false ? " MISSED" : "")}"
            + $" [{string.Join(' ', figure.Rounds.Select(round => round.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)))}] cpu {figure.ServerMicroseconds:0}/{figure.DatabaseMicroseconds:0} us, p50 {figure.MedianMilliseconds:0.00} p99 {figure.Percentile99Milliseconds:0.00}, others {figure.ForeignPercent:0.0} %, dropped {figure.Dropped} {figure.Note}");
    }

    public void Note(string note)
    {
        notes.Add(note);
        say($"  {note}");
    }

    /// <summary>Returns the root process of an engine's server; 0 when it is part of the portal or unknown.</summary>
    public int DatabaseProcess(Engine engine) => engine == Engine.PostgreSql ? Options.PostgresProcess : 0;

    /// <summary>Measures the targets in turn, once for each round. Drops a disturbed round and measures it again, up to a bound.</summary>
    public IReadOnlyList<IReadOnlyList<Round>> Interleave(IReadOnlyList<Target> targets)
    {
        var rounds = targets.Select(_ => new List<Round>()).ToList();
        for (var round = 0; round < Options.Rounds; round++)
        {
            for (var index = 0; index < targets.Count; index++)
            {
                rounds[index].Add(MeasureUndisturbed(targets[index]));
            }
        }

        return rounds;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in Portals)
        {
            portal.Dispose();
        }

        Yardstick?.Dispose();
        foreach (var stage in Portals.Select(portal => portal.Stage).Concat(YardstickStages.Values))
        {
            await stage.DisposeAsync();
        }

        mails.Dispose();
        quiet?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // Waits on a shared lock file, when one is configured, until no other program measures or builds on this machine. Releases it every few
    // minutes.
    private void Lock()
    {
        if (Options.LockFile is null || (quiet is not null && held.Elapsed < LongestHold))
        {
            return;
        }

        quiet?.Dispose();
        quiet = new SharedLock(Options.LockFile);
        held.Restart();
    }

    private Round MeasureUndisturbed(Target target)
    {
        Round? best = null;
        for (var tries = 0; ; tries++)
        {
            target.Prepare?.Invoke();
            var others = Portals.Select(portal => portal.RunningId).Append(Yardstick.Id).Where(id => id != 0 && id != target.Server.Id).ToList();
            var watch = new MachineWatch(target.Server.Id, target.Database, others);
            var measured = target.Measure();
            var round = new Round(measured, watch.Stop(), tries);
            if (best is null || round.Use.ForeignPercent + round.Use.StolenPercent < best.Use.ForeignPercent + best.Use.StolenPercent)
            {
                best = round;
            }

            if (!round.Use.IsDisturbed(Options.MostForeignPercent) || tries >= Options.MostRepeats || target.CanRepeat?.Invoke() == false)
            {
                return best with { Dropped = tries };
            }
        }
    }

    private void Progress(int written)
    {
        if (written > 0 && written % 10_000 == 0)
        {
            say($"  {written}");
        }
    }

    private async Task SetUpAsync()
    {
        say($"Filling {string.Join(" and ", Options.Engines)} with {Options.Candidates} candidates ...");
        var submitters = SubmitScenario.ActorsNeeded(Options);
        var portals = new List<Portal>();
        var yardsticks = new Dictionary<Engine, Stage>();
        foreach (var engine in Options.Engines)
        {
            var stage = await Stage.CreateAsync(engine, Path.Combine(folder, $"portal-{engine}"), mails.Port);
            portals.Add(new Portal(Options, stage));
            Portals = [.. portals];
            await stage.FillAsync(Options, submitters, isPortal: true, Progress);
            Note(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{engine}: {Options.Candidates} candidates written in {stage.FilledIn.Elapsed.TotalSeconds:0.0} s, with {stage.FilledIn.Processor.TotalSeconds:0.0} s of processor time."));
            if (!Chosen().Any(scenario => scenario.HasYardstick))
            {
                continue;
            }

            yardsticks[engine] = await Stage.CreateAsync(engine, Path.Combine(folder, $"yardstick-{engine}"), mails.Port);
            YardstickStages = yardsticks;
            await yardsticks[engine].FillAsync(Options, submitters, isPortal: false);
        }

        Directory.CreateDirectory(YardstickFolder);
        Yardstick = YardstickServer.Start(Options.Program, YardstickFolder, Path.Combine(folder, "yardstick.log"));
        foreach (var portal in Portals)
        {
            portal.Start();
        }
    }
}

/// <summary>One server in one scenario.</summary>
/// <param name="Server">Its process.</param>
/// <param name="Database">Root process of its database server, or 0.</param>
/// <param name="Measure">Measures one round.</param>
/// <param name="Prepare">Runs before each round, unmeasured.</param>
/// <param name="CanRepeat">Returns whether enough data is left to repeat a disturbed round.</param>
internal sealed record Target(ServerProcess Server, int Database, Func<Measured> Measure, Action? Prepare = null, Func<bool>? CanRepeat = null)
{
    /// <summary>Runs unmeasured rounds until the JIT has compiled the code.</summary>
    public void Warm(Options options)
    {
        var watch = Stopwatch.StartNew();
        do
        {
            Prepare?.Invoke();
            Measure();
        }
        while (watch.Elapsed.TotalSeconds < options.WarmUpSeconds);
    }
}
