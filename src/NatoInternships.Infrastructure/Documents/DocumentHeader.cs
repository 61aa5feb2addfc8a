using System.Security.Cryptography;
using System.Text;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// The start of a stored file: magic and version, the id of the master key with its length, then the document's own key, wrapped with
/// AES-256-GCM (nonce, 32 bytes, tag). The storage key is authenticated too, so that a file cannot replace another.
/// </summary>
internal static class DocumentHeader
{
    private const int WrappedLength = FrameCipher.NonceLength + DocumentMasterKey.SecretLength + FrameCipher.TagLength;
    private static ReadOnlySpan<byte> Magic => "NID1"u8;

    public static byte[] Write(StorageKey storageKey, DocumentMasterKey masterKey, ReadOnlySpan<byte> documentKey)
    {
        var prefix = Prefix(masterKey.Id);
        var header = new byte[prefix.Length + WrappedLength];
        prefix.CopyTo(header, 0);
        var (nonce, wrapped, tag) = Parts(header.AsSpan(prefix.Length));
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(masterKey.Secret, FrameCipher.TagLength);
        aes.Encrypt(nonce, documentKey, wrapped, tag, Bound(prefix, storageKey));

        return header;
    }

    /// <summary>Reads the header and leaves the stream at the first frame.</summary>
    /// <returns>The id of the master key and the document's key, which the caller must clear.</returns>
    /// <exception cref="DocumentUnreadableException">The header is not ours, was changed, or names an unknown master key.</exception>
    public static async Task<(string MasterKeyId, byte[] DocumentKey)> ReadAsync(
        Stream file, StorageKey storageKey, DocumentKeyRing ring, CancellationToken ct)
    {
        try
        {
            var start = new byte[Magic.Length + 1];
            await file.ReadExactlyAsync(start, ct);
            if (!start.AsSpan(0, Magic.Length).SequenceEqual(Magic) || start[^1] is 0 or > DocumentMasterKey.IdMaxLength)
            {
                throw new DocumentUnreadableException(storageKey, UnreadableCause.Tampered);
            }

            var rest = new byte[start[^1] + WrappedLength];
            await file.ReadExactlyAsync(rest, ct);
            var id = Encoding.ASCII.GetString(rest, 0, start[^1]);
            var masterKey = ring.Find(id) ?? throw new DocumentUnreadableException(storageKey, UnreadableCause.MasterKeyUnknown);

            return (id, Unwrap(storageKey, masterKey, rest.AsSpan(start[^1])));
        }
        catch (Exception e) when (e is EndOfStreamException or CryptographicException)
        {
            throw new DocumentUnreadableException(storageKey, UnreadableCause.Tampered, e);
        }
    }

    private static byte[] Unwrap(StorageKey storageKey, DocumentMasterKey masterKey, Span<byte> wrappedPart)
    {
        var (nonce, wrapped, tag) = Parts(wrappedPart);
        var documentKey = new byte[DocumentMasterKey.SecretLength];
        using var aes = new AesGcm(masterKey.Secret, FrameCipher.TagLength);
        aes.Decrypt(nonce, wrapped, tag, documentKey, Bound(Prefix(masterKey.Id), storageKey));

        return documentKey;
    }

    private static byte[] Prefix(string masterKeyId) => [.. Magic, (byte)masterKeyId.Length, .. Encoding.ASCII.GetBytes(masterKeyId)];

    private static byte[] Bound(byte[] prefix, StorageKey storageKey) => [.. prefix, .. Encoding.ASCII.GetBytes(storageKey.Value)];

    private static WrappedParts Parts(Span<byte> span) => new()
    {
        Nonce = span[..FrameCipher.NonceLength],
        Wrapped = span.Slice(FrameCipher.NonceLength, DocumentMasterKey.SecretLength),
        Tag = span[^FrameCipher.TagLength..],
    };

    private ref struct WrappedParts
    {
        public Span<byte> Nonce;
        public Span<byte> Wrapped;
        public Span<byte> Tag;

        public readonly void Deconstruct(out Span<byte> nonce, out Span<byte> wrapped, out Span<byte> tag)
        {
            nonce = Nonce;
            wrapped = Wrapped;
            tag = Tag;
        }
    }
}
