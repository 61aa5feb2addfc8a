using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>
/// Limits the files of one candidate in each quarter of an hour of the clock. Each process counts for itself. The framework's partitioned
/// limiter would check every partition ten times a second, which is too slow for tens of thousands of candidates.
/// </summary>
public sealed class UploadAllowance(IOptions<UploadOptions> options, TimeProvider clock)
{
    private static readonly long Length = TimeSpan.FromMinutes(15).Ticks;

    private volatile Quarter current = new(0);

    /// <summary>Uses one permit. Returns null when there was one, else the time to wait.</summary>
    public TimeSpan? Take(Guid candidateId)
    {
        var (number, elapsed) = Math.DivRem(clock.GetUtcNow().UtcTicks, Length);
        var quarter = current;
        if (quarter.Number != number)
        {
            // Two requests may start the quarter at the same time. One of them does not count, which allows a file or two more.
            current = quarter = new Quarter(number);
        }

        var taken = quarter.Taken.AddOrUpdate(candidateId, 1, static (_, count) => count + 1);

        return taken <= options.Value.PerQuarterHour ? null : TimeSpan.FromTicks(Length - elapsed);
    }

    private sealed record Quarter(long Number)
    {
        public ConcurrentDictionary<Guid, int> Taken { get; } = new();
    }
}
