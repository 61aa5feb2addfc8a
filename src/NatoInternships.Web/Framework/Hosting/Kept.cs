namespace NatoInternships.Web.Framework.Hosting;

/// <summary>Reads something at most once in a span, however many ask: whoever asks meanwhile gets the same answer.</summary>
/// <param name="read">Must not belong to one request: its answer goes to others too.</param>
/// <param name="span">How long an answer is given again.</param>
/// <param name="clock">Measures it.</param>
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
