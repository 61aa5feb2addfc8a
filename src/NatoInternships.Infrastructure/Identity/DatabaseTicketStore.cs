using System.Data.Common;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// Stores sessions in the database. The cookie holds a random key, the row its hash. So sessions can be listed and ended, and a copied
/// cookie is useless after sign-out.
/// </summary>
public sealed class DatabaseTicketStore(IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider clock, ILogger<DatabaseTicketStore> log) : ITicketStore
{
    /// <summary>Key of the authentication property with <see cref="UserSession.Device"/>, from sign-in to the row.</summary>
    public const string DeviceItem = "device";

    /// <summary>Key of the authentication property with the time when the unused session will end. It is not stored.</summary>
    public const string EndsItem = "ends";

    /// <summary>The last-seen time is written at most this often.</summary>
    private static readonly TimeSpan MinimumSeenInterval = TimeSpan.FromMinutes(1);

    private readonly IDataProtector protector = protection.CreateProtector("NatoInternships.Sessions");

    // Runs with every request of a signed-in user, so it is compiled once. Not static, because a compiled query belongs to one engine.
    private readonly Func<PortalDbContext, string, CancellationToken, Task<StoredSession?>> find = EF.CompileAsyncQuery(
        (PortalDbContext db, string hash, CancellationToken ct) => (
            from session in db.UserSessions.AsNoTracking()
            join user in db.Users on session.UserId equals user.Id
            where session.KeyHash == hash
            select new StoredSession(
                session, user.IsDisabled, user.SecurityStamp, db.UserRoles.Where(role => role.UserId == user.Id).Select(role => role.RoleId).ToList()))
            .SingleOrDefault());

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = SecretHash.NewSecret();
        var now = clock.GetUtcNow();
        var isStaff = PortalRoles.AreStaff(Roles(ticket.Principal));
        ticket.Properties.Items.Remove(DeviceItem, out var device);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.UserSessions.Add(new UserSession
        {
            Id = Id(ticket.Principal, SessionClaims.SessionId),
            KeyHash = SecretHash.Of(key),
            UserId = Id(ticket.Principal, ClaimTypes.NameIdentifier),
            Ticket = protector.Protect(TicketSerializer.Default.Serialize(ticket)),
            Device = device?.Length > UserSession.DeviceLength ? device[..UserSession.DeviceLength] : device,
            StartedAt = now,
            LastSeenAt = now,
            IdleMinutes = SessionLimits.IdleMinutes(isStaff),
            EndsAt = now + SessionLimits.Absolute(isStaff),
        });
        await db.SaveChangesAsync();

        return key;
    }

    /// <summary>
    /// Replaces the ticket of a live session. Throws <see cref="InvalidOperationException"/> when the ticket belongs to another account or
    /// session. Without this check, a sign-in over an existing session would keep a key that another person may have copied.
    /// </summary>
    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var hash = SecretHash.Of(key);
        var bytes = protector.Protect(TicketSerializer.Default.Serialize(ticket));
        await using var scope = scopes.CreateAsyncScope();
        var row = await Sessions(scope).AsNoTracking().SingleOrDefaultAsync(s => s.KeyHash == hash);
        if (row is null || !IsOf(ticket.Principal, row))
        {
            throw new InvalidOperationException("A session is renewed with its own ticket only. PortalSignIn opens new sessions.");
        }

        await Sessions(scope).Where(s => s.Id == row.Id && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Ticket, bytes));
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => RetrieveAsync(key, CancellationToken.None);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, CancellationToken cancellationToken)
    {
        var hash = SecretHash.Of(key);
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var stored = await find(db, hash, cancellationToken);
        if (stored is null || !stored.Session.IsLive(now))
        {
            return null;
        }

        var session = stored.Session;
        var ticket = TicketSerializer.Default.Deserialize(protector.Unprotect(session.Ticket));
        if (ticket is null || !IsOf(ticket.Principal, session) || !IsUpToDate(ticket.Principal, stored))
        {
            await MarkEndedAsync(session.Id, cancellationToken);

            return null;
        }

        if (now - session.LastSeenAt >= MinimumSeenInterval)
        {
            await MarkSeenAsync(db, session.Id, now, cancellationToken);
        }

        var idle = now.AddMinutes(session.IdleMinutes);
        ticket.Properties.Items[EndsItem] = (idle < session.EndsAt ? idle : session.EndsAt).ToString("O", CultureInfo.InvariantCulture);

        return ticket;
    }

    public async Task RemoveAsync(string key)
    {
        var hash = SecretHash.Of(key);
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        await Sessions(scope).Where(s => s.KeyHash == hash && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now));
    }

    /// <summary>Ends one session. Does nothing when it has already ended.</summary>
    public async Task EndAsync(Guid sessionId, CancellationToken ct)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        await Sessions(scope).Where(s => s.Id == sessionId && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), ct);
    }

    /// <summary>Returns the account of a session by the cookie's key, also after its end; null for an unknown key.</summary>
    public async Task<Guid?> OwnerAsync(string key, CancellationToken ct)
    {
        var hash = SecretHash.Of(key);
        await using var scope = scopes.CreateAsyncScope();

        return await Sessions(scope).Where(s => s.KeyHash == hash).Select(s => (Guid?)s.UserId).SingleOrDefaultAsync(ct);
    }

    // When the database is read-only (a full disk), people can still read their data. Their session only ends sooner.
    private async Task MarkSeenAsync(PortalDbContext db, Guid sessionId, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            await db.UserSessions.Where(s => s.Id == sessionId).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), ct);
        }
        catch (DbException exception)
        {
            log.LogWarning("Session {SessionId} was read, but not marked as seen: {Kind}", sessionId, exception.GetType().Name);
        }
    }

    // Marks the session as ended, so that a later change, such as enabling the account, does not revive it. The request is refused even
    // when the row cannot be written.
    private async Task MarkEndedAsync(Guid sessionId, CancellationToken ct)
    {
        try
        {
            await EndAsync(sessionId, ct);
        }
        catch (DbException exception)
        {
            log.LogWarning("Session {SessionId} was refused, but not marked as ended: {Kind}", sessionId, exception.GetType().Name);
        }
    }

    private static bool IsOf(ClaimsPrincipal principal, UserSession session) =>
        Id(principal, SessionClaims.SessionId) == session.Id && Id(principal, ClaimTypes.NameIdentifier) == session.UserId;

    // Changes of password, address and access change the stamp. Roles are compared themselves, so that a manual change in the database also
    // counts.
    private static bool IsUpToDate(ClaimsPrincipal principal, StoredSession stored) =>
        !stored.IsDisabled
        && (principal.HasClaim(claim => claim.Type == SessionClaims.SecondFactor) || !PortalRoles.AreStaff(stored.RoleIds.Select(PortalRoles.NameOf)))
        && principal.FindFirstValue(SessionClaims.SecurityStamp) == (stored.SecurityStamp ?? "")
        && Roles(principal).ToHashSet(StringComparer.Ordinal).SetEquals(stored.RoleIds.Select(PortalRoles.NameOf));

    private static IEnumerable<string> Roles(ClaimsPrincipal principal) => principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value);

    private static DbSet<UserSession> Sessions(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<PortalDbContext>().UserSessions;

    private static Guid Id(ClaimsPrincipal principal, string claim) =>
        Guid.Parse(principal.FindFirstValue(claim) ?? throw new InvalidOperationException($"A session needs the claim {claim}."));

    /// <param name="Session">The row.</param>
    /// <param name="IsDisabled">Current value of the account.</param>
    /// <param name="SecurityStamp">Current value of the account.</param>
    /// <param name="RoleIds">Current roles of the account.</param>
    private sealed record StoredSession(UserSession Session, bool IsDisabled, string? SecurityStamp, List<Guid> RoleIds);
}
