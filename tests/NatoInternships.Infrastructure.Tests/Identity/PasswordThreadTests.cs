using System.Globalization;
using Microsoft.AspNetCore.Identity;
using NatoInternships.Infrastructure.Identity;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Identity;

/// <summary>Who waits for a page goes before who waits for a password (ADR 0024).</summary>
public sealed class PasswordThreadTests
{
    [Fact]
    public async Task A_password_is_hashed_on_a_thread_that_gives_way_and_no_other_does()
    {
        var hasher = new Watching();
        using var work = new PasswordWork(hasher, TimeProvider.System);

        Assert.Equal("hash of a password", await work.HashAsync(new PortalUser(), "a password", CancellationToken.None));

        Assert.Equal(OperatingSystem.IsLinux() ? 10 : 0, hasher.Nice);
        Assert.Equal(0, Watching.NiceOfThread());
    }

    [Fact]
    public async Task What_the_hasher_throws_reaches_the_caller_and_the_next_has_its_turn()
    {
        using var work = new PasswordWork(new Watching(), TimeProvider.System);

        await Assert.ThrowsAsync<ArgumentException>(() => work.HashAsync(new PortalUser(), "", CancellationToken.None));

        Assert.Equal("hash of another", await work.HashAsync(new PortalUser(), "another", CancellationToken.None));
    }

    private sealed class Watching : IPasswordHasher<PortalUser>
    {
        public int Nice { get; private set; }

        public static int NiceOfThread()
        {
            if (!OperatingSystem.IsLinux())
            {
                return 0;
            }

            var stat = File.ReadAllText("/proc/thread-self/stat");

            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[16], CultureInfo.InvariantCulture);
        }

        public string HashPassword(PortalUser user, string password)
        {
            Nice = NiceOfThread();
            ArgumentException.ThrowIfNullOrEmpty(password);

            return "hash of " + password;
        }

        public PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword) => PasswordVerificationResult.Failed;
    }
}
