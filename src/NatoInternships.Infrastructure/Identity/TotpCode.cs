using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>Time-based one-time codes (RFC 6238): six digits, 30 seconds, SHA-1, as every authenticator app makes them.</summary>
public static class TotpCode
{
    public const int Digits = 6;

    /// <summary>Seconds for which the app shows one code.</summary>
    public const int StepSeconds = 30;

    /// <summary>Bytes of a new secret: the length of a SHA-1 hash (RFC 4226, section 4).</summary>
    public const int SecretLength = 20;

    /// <summary>Returns a new random secret.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretLength);

    /// <summary>Returns the number of the time step of an instant.</summary>
    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>Returns the code of a step.</summary>
    public static string At(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // Authenticator apps know SHA-1 only, and RFC 6238 does not depend on its resistance to collisions.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue) % 1_000_000;

        return number.ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Returns the step of a code: the current one, the one before or the one after, because clocks differ. Returns null for a wrong code
    /// and for a code of <paramref name="lastStep"/> or earlier.
    /// </summary>
    public static long? StepOf(byte[] secret, string code, DateTimeOffset now, long lastStep)
    {
        var current = StepAt(now);
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
        {
            var isRight = CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(At(secret, step)), System.Text.Encoding.UTF8.GetBytes(code));
            if (isRight && step > lastStep)
            {
                found = step;
            }
        }

        return found;
    }
}
