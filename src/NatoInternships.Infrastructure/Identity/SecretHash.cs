using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>Creates random secrets for links and cookies, and the hashes that the database stores.</summary>
public static class SecretHash
{
    /// <summary>Returns 256 random bits in base64url, 43 characters.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Returns the lower-case hexadecimal SHA-256. No key is needed, because the secret cannot be guessed.</summary>
    public static string Of(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
