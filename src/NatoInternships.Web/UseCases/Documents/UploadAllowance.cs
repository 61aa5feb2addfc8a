using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>
/// How many files one candidate may send in a quarter of an hour of the clock. Counted by each process for itself. A limiter of the framework
/// would look at every candidate of the quarter ten times a second, and on the last evening they are tens of thousands.
/// </summary>
public sealed class UploadAllowance(IOptions<UploadOptions> options, TimeProvider clock)
{
    private static readonly long Length = TimeSpan.FromMinutes(15).Ticks;

    private volatile Quarter current = new(0);

    /// <summary>Takes one; null when it was there, else how long to wait.</summary>
    public TimeSpan? Take(Guid candidateId)
    {
        var (number, elapsed) = Math.DivRem(clock.GetUtcNow().UtcTicks, Length);
        var quarter = current;
        if (quarter.Number != number)
        {
            current = quarter = new Quarter(number); // of two that begin it at once one counts for nothing: a file or two more
        }

        var taken = quarter.Taken.AddOrUpdate(candidateId, 1, static (_, count) => count + 1);

        return taken <= options.Value.PerQuarterHour ? null : TimeSpan.FromTicks(Length - elapsed);
    }

    private sealed record Quarter(long Number)
    {
        public ConcurrentDictionary<Guid, int> Taken { get; } = new();
    }
}
