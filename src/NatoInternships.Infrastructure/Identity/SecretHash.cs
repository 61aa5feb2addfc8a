using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>Random secrets for links and cookies, and what the database keeps of them.</summary>
public static class SecretHash
{
    /// <summary>256 random bits in base64url, 43 characters.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Lower-case hexadecimal SHA-256: enough for a secret that cannot be guessed.</summary>
    public static string Of(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
