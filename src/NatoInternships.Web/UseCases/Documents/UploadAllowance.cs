using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>How many files one candidate may send in a quarter of an hour. Counted by each process for itself.</summary>
public sealed class UploadAllowance(IOptions<UploadOptions> options) : IDisposable
{
    private const int Segments = 15;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly PartitionedRateLimiter<Guid> limiter = PartitionedRateLimiter.Create<Guid, Guid>(candidate =>
        RateLimitPartition.GetSlidingWindowLimiter(candidate, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.Value.PerQuarterHour,
            Window = Window,
            SegmentsPerWindow = Segments,
        }));

    /// <summary>Takes one; null when it was there, else how long to wait.</summary>
    public TimeSpan? Take(Guid candidateId)
    {
        using var lease = limiter.AttemptAcquire(candidateId);

        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window / Segments;
    }

    public void Dispose() => limiter.Dispose();
}
