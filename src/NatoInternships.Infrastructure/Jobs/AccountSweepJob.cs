using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Jobs;

/// <summary>
/// Deletes expired rows: saved forms after 30 minutes, unconfirmed registrations after 24 hours, ended sessions and expired links a day
/// later, and counters of sign-ins when they count nothing.
/// </summary>
public sealed class AccountSweepJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AccountSweepJob> log)
    : PeriodicBackgroundService(TimeSpan.FromMinutes(5), clock, log)
{
    /// <summary>How long an ended session is kept, so that a form left open still has its owner.</summary>
    private static readonly TimeSpan KeptAfterEnd = TimeSpan.FromDays(1);

    /// <summary>Runs the sweep once.</summary>
    public static async Task SweepAsync(PortalDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var savedBefore = now - SavedForm.Lifetime;
        var ended = now - KeptAfterEnd;
        await db.SavedForms.Where(form => form.SavedAt <= savedBefore).ExecuteDeleteAsync(ct);
        var instant = now.ToUnixTimeMilliseconds();
        await db.SignInCounters.Where(counter => counter.AllBackAt <= instant).ExecuteDeleteAsync(ct);
        await db.UserSessions
            .Where(session => session.EndedAt <= ended || session.EndsAt <= ended || session.LastSeenAt <= ended)
            .ExecuteDeleteAsync(ct);
        await db.AccountTokens
            .Where(token => db.PendingRegistrations.Any(registration => registration.Id == token.RegistrationId && registration.ExpiresAt <= now))
            .ExecuteDeleteAsync(ct);
        await db.PendingRegistrations.Where(registration => registration.ExpiresAt <= now).ExecuteDeleteAsync(ct);
        await db.AccountTokens
            .Where(token => token.ExpiresAt <= ended && !db.OutboxMessages.Any(m => m.SubjectId == token.Id && m.SentAt == null && m.DeadAt == null))
            .ExecuteDeleteAsync(ct);
    }

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        await SweepAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), now, ct);
    }
}
