using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>A key that wraps the keys of documents. It never encrypts a document itself.</summary>
public sealed class DocumentMasterKey
{
    /// <summary>Length of the secret in bytes (AES-256).</summary>
    public const int SecretLength = 32;

    /// <summary>Highest number of characters of an id.</summary>
    public const int IdMaxLength = 32;

    private readonly byte[] secret;

    private DocumentMasterKey(string id, byte[] secret)
    {
        Id = id;
        this.secret = secret;
    }

    /// <summary>Stored in the header of each document: 1 to 32 ASCII letters, digits and hyphens.</summary>
    public string Id { get; }

    internal ReadOnlySpan<byte> Secret => secret;

    /// <summary>Creates a random key.</summary>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    public static DocumentMasterKey New(string id) =>
        IsId(id) ? new DocumentMasterKey(id, RandomNumberGenerator.GetBytes(SecretLength)) : throw new ArgumentException("Malformed key id.", nameof(id));

    /// <summary>Reads a key from configuration. Returns false when the id is malformed or the text is not 32 bytes in base64.</summary>
    public static bool TryParse(string id, string encoded, [NotNullWhen(true)] out DocumentMasterKey? key)
    {
        var secret = new byte[SecretLength];
        var valid = IsId(id) && encoded.Length <= 64 && Convert.TryFromBase64String(encoded, secret, out var written) && written == SecretLength;
        key = valid ? new DocumentMasterKey(id, secret) : null;

        return valid;
    }

    /// <summary>Returns the secret in base64, for the key file of Development.</summary>
    internal string Encode() => Convert.ToBase64String(secret);

    private static bool IsId(string id) => id is { Length: >= 1 and <= IdMaxLength } && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
