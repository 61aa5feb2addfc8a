using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Secrets;

namespace NatoInternships.Infrastructure.Audit;

/// <summary>
/// Numbers new audit entries and chains their hashes with a key that is not in the database, so that a changed, deleted or reordered row is
/// detected. It runs outside the writing transaction, because inside it parallel writers became several times slower. Each entry has its
/// writer's MAC from the start, and the end of the chain is recorded outside the database (ADR 0031).
/// </summary>
public sealed class AuditChain(PortalDbContext db, SecretKeys keys, AuditHead head)
{
    /// <summary>Name of the key among the portal's secrets.</summary>
    public const string KeyName = "audit";

    /// <summary>Number of entries sealed in one save.</summary>
    public const int BatchSize = 500;

    /// <summary>
    /// Seals pending entries, oldest first, up to <see cref="BatchSize"/>. If another replica seals at the same time, a unique index makes
    /// the save fail; the next run retries.
    /// </summary>
    /// <returns>The number of sealed entries.</returns>
    public async Task<int> SealAsync(CancellationToken ct)
    {
        var pending = await db.AuditEntries
            .Where(e => e.Sequence == null)
            .OrderBy(e => e.At).ThenBy(e => e.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
        if (pending.Count == 0)
        {
            return 0;
        }

        var last = await db.AuditEntries.Where(e => e.Sequence != null)
            .OrderByDescending(e => e.Sequence)
            .Select(e => new { e.Sequence, e.Hash })
            .FirstOrDefaultAsync(ct);
        var (sequence, hash) = Seal(pending, (last?.Sequence ?? 0, last?.Hash ?? ""));
        await db.SaveChangesAsync(ct);
        head.Advance(sequence, hash);

        return pending.Count;
    }

    /// <summary>
    /// Verifies the whole chain in order: numbers without gaps, hashes, the MAC of each entry, and the recorded end outside the database.
    /// </summary>
    /// <returns>The number of valid sealed entries, and the first sequence that is invalid or missing at the end; null when there is
    /// none.</returns>
    public async Task<(long Sealed, long? BrokenAt)> VerifyAsync(CancellationToken ct)
    {
        var recorded = head.Read();
        long expected = 0;
        var hash = "";
        var sealedEntries = db.AuditEntries.AsNoTracking().Where(e => e.Sequence != null).OrderBy(e => e.Sequence).AsAsyncEnumerable();
        await foreach (var entry in sealedEntries.WithCancellation(ct))
        {
            expected++;
            if (entry.Sequence != expected || entry.Hash != Hash(entry, expected, hash) || !HasValidMac(entry))
            {
                return (expected - 1, expected);
            }

            hash = entry.Hash;
            if (recorded is { } end && end.Sequence == expected && end.Hash != hash)
            {
                return (expected - 1, expected);
            }
        }

        // Read before the verification. Entries that are sealed meanwhile only make the chain longer.
        return recorded is { } last && last.Sequence > expected ? (expected, expected + 1) : (expected, null);
    }

    /// <summary>Returns unsealed entries that the portal did not write.</summary>
    public async IAsyncEnumerable<AuditEntry> FindForeignAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var entry in db.AuditEntries.AsNoTracking().Where(e => e.Sequence == null).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!HasValidMac(entry))
            {
                yield return entry;
            }
        }
    }

    /// <summary>Returns number and hash of the last sealed entry; null when there is none.</summary>
    public async Task<(long Sequence, string Hash)?> EndAsync(CancellationToken ct)
    {
        var last = await db.AuditEntries.Where(e => e.Sequence != null).OrderByDescending(e => e.Sequence).Select(e => new { e.Sequence, e.Hash }).FirstOrDefaultAsync(ct);

        return last is null ? null : (last.Sequence!.Value, last.Hash!);
    }

    /// <summary>Numbers entries in this order and chains their hashes. Saves nothing.</summary>
    /// <param name="entries">Entries without a number.</param>
    /// <param name="end">Number and hash of the last sealed entry; 0 and empty text when there is none.</param>
    /// <returns>The new end.</returns>
    internal (long Sequence, string Hash) Seal(IEnumerable<AuditEntry> entries, (long Sequence, string Hash) end)
    {
        var (sequence, hash) = end;
        foreach (var entry in entries)
        {
            entry.Sequence = ++sequence;
            entry.Hash = hash = Hash(entry, sequence, hash);
        }

        return (sequence, hash);
    }

    /// <summary>Returns the MAC that the portal stores with an entry.</summary>
    internal static string MacOf(AuditEntry entry, SecretKeys keys) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(keys.Get(KeyName), Encoding.UTF8.GetBytes("entry\n" + Fields(entry))));

    private bool HasValidMac(AuditEntry entry) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(entry.Mac), Encoding.UTF8.GetBytes(MacOf(entry, keys)));

    private static string Fields(AuditEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.Id:N}\n{entry.At.ToUnixTimeMilliseconds()}\n{entry.ActorId:N}\n{entry.Action}\n{entry.SubjectType}\n{entry.SubjectId:N}\n{entry.Detail}");

    private string Hash(AuditEntry entry, long sequence, string previous)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{previous}\n{sequence}\n{Fields(entry)}");

        return Convert.ToHexStringLower(HMACSHA256.HashData(keys.Get(KeyName), Encoding.UTF8.GetBytes(text)));
    }
}
