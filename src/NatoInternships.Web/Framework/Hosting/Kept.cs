namespace NatoInternships.Web.Framework.Hosting;

/// <summary>Caches a value for a time span. Concurrent callers share one read.</summary>
/// <param name="read">Must not depend on one request, because other requests get its result too.</param>
/// <param name="span">How long a value is cached.</param>
/// <param name="clock">Measures the span.</param>
public sealed class Kept<T>(Func<Task<T>> read, TimeSpan span, TimeProvider clock)
{
    private readonly Lock gate = new();
    private Task<T>? last;
    private DateTimeOffset lastAt;

    public Task<T> ReadAsync(CancellationToken ct)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (last is null or { IsFaulted: true } or { IsCanceled: true } || (last.IsCompleted && now - lastAt >= span))
            {
                (last, lastAt) = (Task.Run(read, CancellationToken.None), now);
            }

            return last.WaitAsync(ct);
        }
    }
}
