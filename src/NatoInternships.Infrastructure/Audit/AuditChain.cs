using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Secrets;

namespace NatoInternships.Infrastructure.Audit;

/// <summary>
/// Numbers new entries and chains their hashes with a key kept outside the database, so that a changed, deleted or reordered row
/// is found. Not done inside the writing transaction: that made it several times slower under parallel writers.
/// </summary>
public sealed class AuditChain(PortalDbContext db, SecretKeys keys)
{
    /// <summary>Name of the key among the portal's secrets.</summary>
    public const string KeyName = "audit";

    /// <summary>Entries sealed in one save.</summary>
    public const int BatchSize = 500;

    /// <summary>Seals what is pending, oldest first, up to <see cref="BatchSize"/>. Another replica doing the same makes the save fail on a unique index; try again later.</summary>
    /// <returns>How many were sealed.</returns>
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
        var (sequence, hash) = (last?.Sequence ?? 0, last?.Hash ?? "");
        foreach (var entry in pending)
        {
            entry.Sequence = ++sequence;
            entry.Hash = hash = Hash(entry, sequence, hash);
        }

        await db.SaveChangesAsync(ct);

        return pending.Count;
    }

    /// <summary>Walks the whole chain in order.</summary>
    /// <returns>The number of sealed entries that hold, and the first sequence that does not, or null.</returns>
    public async Task<(long Sealed, long? BrokenAt)> VerifyAsync(CancellationToken ct)
    {
        long expected = 0;
        var hash = "";
        var sealedEntries = db.AuditEntries.AsNoTracking().Where(e => e.Sequence != null).OrderBy(e => e.Sequence).AsAsyncEnumerable();
        await foreach (var entry in sealedEntries.WithCancellation(ct))
        {
            expected++;
            if (entry.Sequence != expected || entry.Hash != Hash(entry, expected, hash))
            {
                return (expected - 1, expected);
            }

            hash = entry.Hash;
        }

        return (expected, null);
    }

    private string Hash(AuditEntry entry, long sequence, string previous)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{previous}\n{sequence}\n{entry.Id:N}\n{entry.At.ToUnixTimeMilliseconds()}\n{entry.ActorId:N}\n{entry.Action}\n{entry.SubjectType}\n{entry.SubjectId:N}\n{entry.Detail}");

        return Convert.ToHexStringLower(HMACSHA256.HashData(keys.Get(KeyName), Encoding.UTF8.GetBytes(text)));
    }
}
