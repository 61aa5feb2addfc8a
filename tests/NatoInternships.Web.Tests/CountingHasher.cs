using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.Tests;

/// <summary>Hashes cheaply and counts by password. The number of hashes must not reveal whether an account exists.</summary>
public sealed class CountingHasher : IPasswordHasher<PortalUser>
{
    private static readonly ConcurrentDictionary<string, int> Counts = new(StringComparer.Ordinal);

    private readonly PasswordHasher<PortalUser> cheap = new(Options.Create(new PasswordHasherOptions { IterationCount = 1 }));

    /// <summary>Prefix of passwords that are hashed or checked only when the test releases them: <see cref="Blocked"/>.</summary>
    public const string Slow = "slow and steady ";

    /// <summary>By slow password: the event that its work waits for.</summary>
    public static ConcurrentDictionary<string, ManualResetEventSlim> Blocked { get; } = new(StringComparer.Ordinal);

    public static int CountOf(string password) => Counts.GetValueOrDefault(password);

    public string HashPassword(PortalUser user, string password)
    {
        Counts.AddOrUpdate(password, 1, (_, count) => count + 1);
        Wait(password);

        return cheap.HashPassword(user, password);
    }

    public PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword)
    {
        Counts.AddOrUpdate(providedPassword, 1, (_, count) => count + 1);
        Wait(providedPassword);

        return cheap.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }

    /// <summary>Releases the work on a slow password, now or later.</summary>
    public static void Release(string password) => Blocked.GetOrAdd(password, _ => new ManualResetEventSlim()).Set();

    private static void Wait(string password)
    {
        if (password.StartsWith(Slow, StringComparison.Ordinal))
        {
            Blocked.GetOrAdd(password, _ => new ManualResetEventSlim()).Wait(TimeSpan.FromMinutes(1));
        }
    }
}
