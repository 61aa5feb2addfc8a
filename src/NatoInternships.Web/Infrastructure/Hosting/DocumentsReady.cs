using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Documents;

namespace NatoInternships.Web.Infrastructure.Hosting;

/// <summary>Ready when a file can be written to the folder of documents, and removed again.</summary>
public sealed class DocumentsReady(IOptions<DocumentStoreOptions> options, IHostEnvironment environment) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var folder = Directory.CreateDirectory(Path.GetFullPath(options.Value.Folder, environment.ContentRootPath));
            var probe = Path.Combine(folder.FullName, $".ready-{Guid.NewGuid():N}");
            await File.WriteAllBytesAsync(probe, [1], cancellationToken);
            File.Delete(probe);

            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy($"Documents cannot be written ({exception.GetType().Name}).");
        }
    }
}
