using System.Globalization;
using NatoInternships.TestSupport.Databases;

namespace NatoInternships.Benchmarks;

/// <summary>The options of a run: what is measured, how long and how often.</summary>
internal sealed record Options
{
    /// <summary>The published portal's NatoInternships.Web.dll.</summary>
    public required string Portal { get; init; }

    /// <summary>The portal's working folder with wwwroot; by default the program's own.</summary>
    public string? ContentRoot { get; init; }

    /// <summary>This program, for the process of the yardstick.</summary>
    public string Program { get; init; } = typeof(Options).Assembly.Location;

    /// <summary>Folder for the table and the figures.</summary>
    public required string Output { get; init; }

    public IReadOnlyList<Engine> Engines { get; init; } = [Engine.Sqlite];

    public int Rounds { get; init; } = 3;

    /// <summary>Seconds of each measurement of pages.</summary>
    public double Seconds { get; init; } = 4;

    /// <summary>Seconds before the first round of each server, so that the JIT has compiled its code.</summary>
    public double WarmUpSeconds { get; init; } = 8;

    public int Connections { get; init; } = 16;

    /// <summary>Submissions in each round.</summary>
    public int Submissions { get; init; } = 1_000;

    /// <summary>Further candidates in the database, with three applications each on average.</summary>
    public int Candidates { get; init; } = 5_000;

    public int ParallelUploads { get; init; } = 50;

    public int SignIns { get; init; } = 16;

    /// <summary>Number of candidates who use the portal one after the other.</summary>
    public int Walks { get; init; } = 60;

    /// <summary>Number of mails that the outbox job sends in its measurement.</summary>
    public int Mails { get; init; } = 500;

    /// <summary>Number of timed starts of the portal.</summary>
    public int Starts { get; init; } = 5;

    /// <summary>A round is repeated when other processes used more of the processors than this percentage.</summary>
    public double MostForeignPercent { get; init; } = 4;

    public int MostRepeats { get; init; } = 4;

    /// <summary>Root process of the PostgreSQL server, to report its processor time separately; 0 when unknown.</summary>
    public int PostgresProcess { get; init; }

    /// <summary>A file that is locked during measurements on a shared machine; null for none.</summary>
    public string? LockFile { get; init; }

    /// <summary>Only scenarios whose name starts with one of these; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Returns options that run everything once and briefly, to test the benchmark itself.</summary>
    public Options Quick() => this with
    {
        Rounds = 1,
        Seconds = 0.2,
        WarmUpSeconds = 0.1,
        Connections = 4,
        Submissions = 12,
        Candidates = 20,
        ParallelUploads = 4,
        SignIns = 2,
        Walks = 2,
        Mails = 5,
        Starts = 1,
        MostForeignPercent = 100,
        MostRepeats = 0,
    };

    public static Options Read(IReadOnlyList<string> arguments)
    {
        string? Value(string name)
        {
            var at = arguments.ToList().LastIndexOf(name); // The last occurrence counts.

            return at >= 0 && at + 1 < arguments.Count ? arguments[at + 1] : null;
        }

        int Number(string name, int otherwise) => Value(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        double Seconds(string name, double otherwise) => Value(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;

        var plain = new Options
        {
            Portal = Path.GetFullPath(Value("--portal") ?? throw new ArgumentException("--portal names the published NatoInternships.Web.dll.")),
            Output = Path.GetFullPath(Value("--output") ?? "artifacts/benchmarks"),
        };
        var start = arguments.Contains("--quick") ? plain.Quick() : plain;

        return start with
        {
            Engines = Value("--engines") is { } named ? [.. named.Split(',').Select(Enum.Parse<Engine>)]
                : TestSupport.Databases.Engines.Missing(Engine.PostgreSql) is null ? [Engine.Sqlite, Engine.PostgreSql] : [Engine.Sqlite],
            Rounds = Number("--rounds", start.Rounds),
            Seconds = Seconds("--seconds", start.Seconds),
            Submissions = Number("--submissions", start.Submissions),
            Candidates = Number("--candidates", start.Candidates),
            Walks = Number("--walks", start.Walks),
            MostForeignPercent = Seconds("--foreign", start.MostForeignPercent),
            PostgresProcess = Number("--postgres-process", 0),
            LockFile = Value("--lock"),
            Only = Value("--only")?.Split(',') ?? [],
        };
    }
}
