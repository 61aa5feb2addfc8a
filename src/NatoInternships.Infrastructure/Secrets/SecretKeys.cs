using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using NatoInternships.Infrastructure.Documents;

namespace NatoInternships.Infrastructure.Secrets;

/// <summary>
/// The portal's signing keys, stored outside the database: from Secrets:{name} (base64, at least 32 bytes). Development creates them once
/// in App_Data/keys.
/// </summary>
public sealed class SecretKeys(IConfiguration configuration, IHostEnvironment environment)
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = 32;

    private readonly ConcurrentDictionary<string, byte[]> keys = new(StringComparer.Ordinal);

    /// <summary>
    /// Returns a key. Throws <see cref="InvalidOperationException"/> when it is malformed or too short and, outside Development, when it is
    /// not configured.
    /// </summary>
    public byte[] Get(string name) => keys.GetOrAdd(name, Load);

    private byte[] Load(string name)
    {
        if (configuration[$"Secrets:{name}"] is { Length: > 0 } configured)
        {
            var key = new byte[configured.Length];

            return Convert.TryFromBase64String(configured, key, out var length) && length >= Length
                ? key[..length]
                : throw new InvalidOperationException($"Secrets:{name} is not {Length} bytes or more in base64.");
        }

        if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException($"Secrets:{name} is not configured.");
        }

        var path = Path.Combine(environment.ContentRootPath, configuration["DevelopmentData"] ?? "App_Data", "keys", $"{name}.key");

        return PrivateFiles.ReadOrMake(path, () => RandomNumberGenerator.GetBytes(Length));
    }
}
