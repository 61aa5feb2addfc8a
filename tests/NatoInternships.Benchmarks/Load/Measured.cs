namespace NatoInternships.Benchmarks.Load;

/// <summary>The result of one load run.</summary>
/// <param name="Requests">Correct responses; a wrong one ends the benchmark.</param>
/// <param name="Seconds">From the first request to the last response.</param>
/// <param name="Latencies">Milliseconds of each request, ascending.</param>
internal sealed record Measured(long Requests, double Seconds, IReadOnlyList<double> Latencies)
{
    public double PerSecond => Requests / Seconds;

    /// <param name="percent">0 to 100.</param>
    public double Percentile(double percent) =>
        Latencies.Count == 0 ? 0 : Latencies[Math.Min(Latencies.Count - 1, (int)(percent / 100 * Latencies.Count))];
}
