using Microsoft.Extensions.Logging;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>Brings every stored document under the current master key, so that an older one can be given up. May run beside a portal that knows both keys.</summary>
public sealed class DocumentRotation(DocumentStore store, ILogger<DocumentRotation> log)
{
    /// <returns>How many were rewrapped, and how many could not be read: the older key must be kept while any is left.</returns>
    public async Task<(int Rewrapped, int Unreadable)> RunAsync(CancellationToken ct)
    {
        var (rewrapped, unreadable) = (0, 0);
        await foreach (var file in store.ListAsync(ct).WithCancellation(ct))
        {
            try
            {
                rewrapped += await store.RewrapAsync(file.Key, ct) ? 1 : 0;
            }
            catch (DocumentUnreadableException exception)
            {
                unreadable++;
                log.LogError("A document could not be rewrapped: {Cause}", exception.Cause);
            }
        }

        return (rewrapped, unreadable);
    }
}
