namespace NatoInternships.Benchmarks.Load;

/// <summary>What one run of load came to.</summary>
/// <param name="Requests">Right answers; a wrong one ends the benchmark.</param>
/// <param name="Seconds">From the first request to the last answer.</param>
/// <param name="Latencies">Milliseconds of each, ascending.</param>
internal sealed record Measured(long Requests, double Seconds, IReadOnlyList<double> Latencies)
{
    public double PerSecond => Requests / Seconds;

    /// <param name="percent">0 to 100.</param>
    public double Percentile(double percent) =>
        Latencies.Count == 0 ? 0 : Latencies[Math.Min(Latencies.Count - 1, (int)(percent / 100 * Latencies.Count))];
}
