namespace NatoInternships.Benchmarks.Results;

/// <summary>A line of the table: one server in one scenario, as medians of the rounds.</summary>
internal sealed record Figure
{
    public required string Scenario { get; init; }

    /// <summary>Yardstick, Sqlite or PostgreSql.</summary>
    public required string Server { get; init; }

    /// <summary>The unit of <see cref="Value"/>, for example requests a second.</summary>
    public required string Unit { get; init; }

    public required double Value { get; init; }

    /// <summary>The values of all rounds, in order.</summary>
    public IReadOnlyList<double> Rounds { get; init; } = [];

    /// <summary>Ratio to the yardstick's value; null without a yardstick.</summary>
    public double? Ratio { get; init; }

    public Goal? Goal { get; init; }

    public double? ServerMicroseconds { get; init; }

    public double? DatabaseMicroseconds { get; init; }

    public double? MedianMilliseconds { get; init; }

    public double? Percentile99Milliseconds { get; init; }

    /// <summary>The highest value of the valid rounds.</summary>
    public double? ForeignPercent { get; init; }

    public int Dropped { get; init; }

    /// <summary>What a reader must know besides; null for nothing.</summary>
    public string? Note { get; init; }

    public bool? IsMet => Goal?.IsMetBy(Ratio ?? Value);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();

        return sorted.Length == 0 ? 0 : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Creates a figure of requests a second, with the cost of each.</summary>
    public static Figure Of(string scenario, string server, IReadOnlyList<Round> rounds, double? yardstick = null, Goal? goal = null, string? note = null)
    {
        var value = Median(rounds.Select(round => round.Measured.PerSecond));

        return new Figure
        {
            Scenario = scenario,
            Server = server,
            Unit = "requests/s",
            Value = value,
            Rounds = [.. rounds.Select(round => round.Measured.PerSecond)],
            Ratio = value / yardstick,
            Goal = goal,
            ServerMicroseconds = Median(rounds.Select(round => round.ServerMicroseconds)),
            DatabaseMicroseconds = rounds.Any(round => round.Use.DatabaseSeconds > 0) ? Median(rounds.Select(round => round.DatabaseMicroseconds)) : null,
            MedianMilliseconds = Median(rounds.Select(round => round.Measured.Percentile(50))),
            Percentile99Milliseconds = Median(rounds.Select(round => round.Measured.Percentile(99))),
            ForeignPercent = rounds.Max(round => round.Use.ForeignPercent + round.Use.StolenPercent),
            Dropped = rounds.Sum(round => round.Dropped),
            Note = note,
        };
    }
}

/// <param name="Limit">Of the ratio if there is one, otherwise of the value.</param>
/// <param name="AtLeast">Whether the figure must reach the limit; otherwise it must stay below.</param>
internal sealed record Goal(double Limit, bool AtLeast)
{
    public static Goal Reach(double limit) => new(limit, true);

    public static Goal StayBelow(double limit) => new(limit, false);

    public bool IsMetBy(double value) => AtLeast ? value >= Limit : value <= Limit;
}
