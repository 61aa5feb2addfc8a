using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NatoInternships.Infrastructure.Mail;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>Sends due mails every two seconds.</summary>
public sealed class OutboxJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxJob> log)
    : PeriodicBackgroundService(TimeSpan.FromSeconds(2), clock, log)
{
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var sender = scope.ServiceProvider.GetRequiredService<OutboxSender>();
        while (await sender.SendDueAsync(ct) == OutboxSender.BatchSize)
        {
            log.LogDebug("More mails are waiting");
        }
    }
}
