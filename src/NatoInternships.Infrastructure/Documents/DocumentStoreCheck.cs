using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>Whether the store takes files: one is begun, written and thrown away.</summary>
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
            return HealthCheckResult.Unhealthy("The document store cannot be written.");
        }
    }
}
