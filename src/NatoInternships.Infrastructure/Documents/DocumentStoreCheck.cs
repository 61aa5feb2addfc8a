using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>Checks that the store is writable: begins a file, writes to it and discards it.</summary>
public sealed class DocumentStoreCheck(IDocumentFiles files) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var write = files.Begin(StorageKey.New());
            await write.Content.WriteAsync(new byte[4096], cancellationToken);
            await write.Content.FlushAsync(cancellationToken);

            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy($"The document store cannot be written: {Why(exception)}.");
        }
    }

    // Linux and Windows have different numbers for it. Other failures are named by their type, because a message would contain the path.
    private static string Why(Exception exception) => exception.HResult switch
    {
        28 or unchecked((int)0x80070070) => "its disk is full",
        122 => "its quota is used up",
        30 or unchecked((int)0x80070013) => "it is read-only",
        5 => "its disk reports errors",
        _ when exception is UnauthorizedAccessException => "the portal's account may not write there",
        _ => exception.GetType().Name,
    };
}
