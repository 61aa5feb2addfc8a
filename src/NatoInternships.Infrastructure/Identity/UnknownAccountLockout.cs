using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// Counts failed sign-ins to addresses without account, so that they are slowed down like those with one. In memory, by a keyed
/// hash of the address: nothing of it is stored. Each replica counts for itself.
/// </summary>
public sealed class UnknownAccountLockout
{
    /// <summary>Past this many addresses the older half is forgotten.</summary>
    private const int MostAddresses = 50_000;

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>Until when the address is refused; null when it is not.</summary>
    public DateTimeOffset? BlockedUntil(string normalizedEmail) =>
        entries.TryGetValue(Key(normalizedEmail), out var entry) ? entry.BlockedUntil : null;

    /// <summary>Counts one failure.</summary>
    /// <returns>The failures in a row.</returns>
    public int Fail(string normalizedEmail, DateTimeOffset now)
    {
        if (entries.Count > MostAddresses)
        {
            Forget();
        }

        return entries.AddOrUpdate(Key(normalizedEmail), _ => Entry.After(1, now), (_, old) => Entry.After(old.Failures + 1, now)).Failures;
    }

    private void Forget()
    {
        foreach (var (address, _) in entries.OrderBy(pair => pair.Value.At).Take(MostAddresses / 2).ToList())
        {
            entries.TryRemove(address, out _);
        }
    }

    private string Key(string normalizedEmail) =>
        Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(normalizedEmail)));

    private sealed record Entry(int Failures, DateTimeOffset At, DateTimeOffset? BlockedUntil)
    {
        public static Entry After(int failures, DateTimeOffset now)
        {
            var wait = SignInBackoff.WaitAfter(failures);

            return new Entry(failures, now, wait > TimeSpan.Zero ? now + wait : null);
        }
    }
}
