using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NatoInternships.Infrastructure.Audit;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>Seals new audit entries every second.</summary>
public sealed class SealAudit(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SealAudit> log)
    : Repeating(TimeSpan.FromSeconds(1), clock, log)
{
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            while (await scope.ServiceProvider.GetRequiredService<AuditChain>().SealAsync(ct) == AuditChain.BatchSize)
            {
                log.LogInformation("Sealed {Count} audit entries, more are waiting", AuditChain.BatchSize);
            }
        }
        catch (DbUpdateException exception)
        {
            log.LogInformation("Another replica seals the audit trail: {Kind}", exception.InnerException?.GetType().Name);
        }
    }
}
