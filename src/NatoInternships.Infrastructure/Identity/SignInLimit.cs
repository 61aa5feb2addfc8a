using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Secrets;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// Limits the passwords that are tried for one address: by each network, by each browser that knows the account, and by all other browsers
/// together (ADR 0045). An attempt is taken before its password is checked, in one statement of the database, so that it is counted once in any
/// burst and on any replica. Attempts come back with time.
/// </summary>
public sealed class SignInLimit(PortalDbContext db, SecretKeys keys)
{
    /// <summary>Attempts of one network, or of one known browser, at once.</summary>
    public const int AtOnce = 5;

    /// <summary>Attempts of all browsers that do not know the account, at once.</summary>
    public const int AtOnceOfAll = 50;

    /// <summary>A network or known browser gets one attempt back in this time.</summary>
    public static readonly TimeSpan OneEach = TimeSpan.FromMinutes(10);

    /// <summary>All others together get one attempt back in this time. This is the rate of five networks, so one network alone cannot use up the shared attempts.</summary>
    public static readonly TimeSpan OneOfAllEach = TimeSpan.FromMinutes(2);

    private const string All = "all";
    private const int MostRounds = 10;

    private static readonly Rate OfOne = new(AtOnce, OneEach);
    private static readonly Rate OfAll = new(AtOnceOfAll, OneOfAllEach);

    // Addresses and networks could be tried one by one against a hash without a key.
    private readonly Lazy<byte[]> key = new(() => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, keys.Get(AccountSecrets.KeyName), SecretKeys.Length, info: "sign-in counters"u8.ToArray()));

    /// <summary>Takes one attempt.</summary>
    /// <returns>Zero where it was taken; otherwise how long to wait for the next one.</returns>
    public async Task<TimeSpan> TakeAsync(string normalizedEmail, SignInSource source, DateTimeOffset now, CancellationToken ct)
    {
        var wait = await TakeAsync(normalizedEmail, source.Name, OfOne, now, ct);
        if (wait > TimeSpan.Zero || source.IsCountedAlone)
        {
            return wait;
        }

        wait = await TakeAsync(normalizedEmail, All, OfAll, now, ct);
        if (wait > TimeSpan.Zero)
        {
            await GiveBackAsync(normalizedEmail, source.Name, OfOne, ct); // No password is checked.
        }

        return wait;
    }

    /// <summary>Gives a taken attempt back: no wrong password was tried with it.</summary>
    public async Task GiveBackAsync(string normalizedEmail, SignInSource source, CancellationToken ct)
    {
        await GiveBackAsync(normalizedEmail, source.Name, OfOne, ct);
        if (!source.IsCountedAlone)
        {
            await GiveBackAsync(normalizedEmail, All, OfAll, ct);
        }
    }

    /// <summary>Gives the source all its attempts back after the right password. In the shared counter, only this attempt is given back.</summary>
    public async Task RestoreAsync(string normalizedEmail, SignInSource source, CancellationToken ct)
    {
        await Of(normalizedEmail, source.Name).ExecuteDeleteAsync(ct);
        if (!source.IsCountedAlone)
        {
            await GiveBackAsync(normalizedEmail, All, OfAll, ct);
        }
    }

    /// <summary>Gives every source all its attempts back: the owner of the address has proven to be its owner.</summary>
    public async Task RestoreAllAsync(string normalizedEmail, CancellationToken ct)
    {
        var address = AddressHashOf(normalizedEmail);
        await db.SignInCounters.Where(counter => counter.AddressHash == address).ExecuteDeleteAsync(ct);
    }

    /// <summary>Returns what the rows of an address have in common.</summary>
    public string AddressHashOf(string normalizedEmail) => Hash(normalizedEmail);

    private async Task<TimeSpan> TakeAsync(string normalizedEmail, string source, Rate rate, DateTimeOffset now, CancellationToken ct)
    {
        var (counter, instant, step) = (Of(normalizedEmail, source), now.ToUnixTimeMilliseconds(), rate.Step);
        var latest = instant + (rate.AtOnce - 1) * step;
        for (var round = 0; round < MostRounds; round++)
        {
            if (await counter.Where(c => c.AllBackAt <= latest).ExecuteUpdateAsync(
                set => set.SetProperty(c => c.AllBackAt, c => c.AllBackAt > instant ? c.AllBackAt + step : instant + step), ct) > 0)
            {
                return TimeSpan.Zero;
            }

            if (await counter.Select(c => (long?)c.AllBackAt).SingleOrDefaultAsync(ct) is { } allBackAt)
            {
                if (allBackAt > latest)
                {
                    return TimeSpan.FromMilliseconds(allBackAt - latest);
                }
            }
            else if (await AddAsync(normalizedEmail, source, instant + step, ct))
            {
                return TimeSpan.Zero;
            }
        }

        return TimeSpan.FromMilliseconds(step); // Other requests kept adding and deleting the row.
    }

    // False where another request was faster.
    private async Task<bool> AddAsync(string normalizedEmail, string source, long allBackAt, CancellationToken ct)
    {
        var counter = new SignInCounter { AddressHash = AddressHashOf(normalizedEmail), SourceHash = Hash($"{normalizedEmail}\n{source}"), AllBackAt = allBackAt };
        db.SignInCounters.Add(counter);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            return false;
        }
        finally
        {
            db.Entry(counter).State = EntityState.Detached; // Later changes use ExecuteUpdate, so EF must not track it.
        }

        return true;
    }

    private async Task GiveBackAsync(string normalizedEmail, string source, Rate rate, CancellationToken ct)
    {
        var step = rate.Step;
        await Of(normalizedEmail, source).ExecuteUpdateAsync(set => set.SetProperty(c => c.AllBackAt, c => c.AllBackAt - step), ct);
    }

    private IQueryable<SignInCounter> Of(string normalizedEmail, string source)
    {
        var (address, hash) = (AddressHashOf(normalizedEmail), Hash($"{normalizedEmail}\n{source}"));

        return db.SignInCounters.Where(counter => counter.AddressHash == address && counter.SourceHash == hash);
    }

    private string Hash(string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(text)).AsSpan(0, SignInCounter.HashLength / 2));

    private sealed record Rate(int AtOnce, TimeSpan OneEach)
    {
        public long Step => (long)OneEach.TotalMilliseconds;
    }
}
