using Microsoft.Extensions.Logging;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Rewraps every stored document with the current master key, so that an older one can be deleted. Can run beside a portal that has both
/// keys.
/// </summary>
public sealed class DocumentRotation(DocumentStore store, ILogger<DocumentRotation> log)
{
    /// <returns>The number of rewrapped documents, and the number of unreadable ones. While one is unreadable, the older key must be
    /// kept.</returns>
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
