namespace NatoInternships.Infrastructure.Outages;

/// <summary>Counts the responses of this process in constant memory. Reading resets the counters.</summary>
public sealed class ProcessMetrics
{
    // Upper bounds of the histogram in milliseconds; slower responses count in the last one.
    private static readonly int[] Steps = [10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000];

    private readonly int[] answered = new int[Steps.Length];
    private int requests;
    private int failures;
    private int turnedAway;

    /// <summary>The id of this process, new at each start.</summary>
    public Guid ProcessId { get; } = Guid.NewGuid();

    public void Answered(int status, TimeSpan elapsed)
    {
        Interlocked.Increment(ref requests);
        if (status >= 500)
        {
            Interlocked.Increment(ref failures);
        }

        var step = Array.FindIndex(Steps, end => elapsed.TotalMilliseconds <= end);
        Interlocked.Increment(ref answered[step < 0 ? Steps.Length - 1 : step]);
    }

    /// <summary>Counts a request that load shedding rejected. It is no failure and has no response time.</summary>
    public void TurnedAway()
    {
        Interlocked.Increment(ref requests);
        Interlocked.Increment(ref turnedAway);
    }

    /// <summary>Returns the figures since the last call.</summary>
    public (int Requests, int Failures, int TurnedAway, int SlowestMilliseconds) Read()
    {
        var counts = new int[answered.Length];
        for (var step = 0; step < counts.Length; step++)
        {
            counts[step] = Interlocked.Exchange(ref answered[step], 0);
        }

        return (Interlocked.Exchange(ref requests, 0), Interlocked.Exchange(ref failures, 0), Interlocked.Exchange(ref turnedAway, 0), Slowest(counts));
    }

    private static int Slowest(int[] counts)
    {
        var (total, sum) = (counts.Sum(), 0);
        if (total == 0)
        {
            return 0;
        }

        for (var step = 0; step < counts.Length; step++)
        {
            sum += counts[step];
            if (sum * 100L >= total * 95L)
            {
                return Steps[step];
            }
        }

        return Steps[^1];
    }
}
