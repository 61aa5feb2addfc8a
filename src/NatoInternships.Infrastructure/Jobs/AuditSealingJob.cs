using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>Seals new audit entries every second.</summary>
public sealed class AuditSealingJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AuditSealingJob> log)
    : PeriodicBackgroundService(TimeSpan.FromSeconds(1), clock, log)
{
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            while (await scope.ServiceProvider.GetRequiredService<AuditChain>().SealAsync(ct) == AuditChain.BatchSize)
            {
                log.LogInformation("Sealed {Count} audit entries, more are waiting", AuditChain.BatchSize);
            }
        }
        catch (DbUpdateException exception) when (scope.ServiceProvider.GetRequiredService<PortalDbContext>().IsUniqueViolation(exception))
        {
            log.LogInformation("Another replica seals the audit trail: {Kind}", exception.InnerException?.GetType().Name);
        }
    }
}
