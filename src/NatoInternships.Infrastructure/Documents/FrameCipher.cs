using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Encrypts with AES-256-GCM in frames of 64 KiB, each followed by its tag. The last frame may be shorter or empty. The nonce is the
/// frame's index, which is safe because every document has its own key. Index and last-frame flag are authenticated, so frames cannot be
/// reordered or removed.
/// </summary>
internal sealed class FrameCipher : IDisposable
{
    public const int FrameLength = 64 * 1024;
    public const int TagLength = 16;
    public const int NonceLength = 12;

    private readonly AesGcm aes;
    private readonly byte[] nonce = new byte[NonceLength];
    private readonly byte[] bound = new byte[sizeof(long) + 1];
    private long index;

    /// <summary>Copies the key; the caller clears its own copy.</summary>
    public FrameCipher(ReadOnlySpan<byte> documentKey) => aes = new AesGcm(documentKey, TagLength);

    /// <summary>Encrypts the next frame into <paramref name="frame"/>, which is <see cref="TagLength"/> bytes longer.</summary>
    public void Encrypt(ReadOnlySpan<byte> plain, bool last, Span<byte> frame)
    {
        Advance(last);
        aes.Encrypt(nonce, plain, frame[..plain.Length], frame.Slice(plain.Length, TagLength), bound);
    }

    /// <summary>Decrypts the next frame.</summary>
    /// <exception cref="CryptographicException">The frame was not written at this position.</exception>
    public void Decrypt(ReadOnlySpan<byte> frame, bool last, Span<byte> plain)
    {
        if (frame.Length < TagLength)
        {
            throw new CryptographicException("The frame is shorter than its tag.");
        }

        Advance(last);
        aes.Decrypt(nonce, frame[..^TagLength], frame[^TagLength..], plain[..(frame.Length - TagLength)], bound);
    }

    public void Dispose() => aes.Dispose();

    private void Advance(bool last)
    {
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(NonceLength - sizeof(long)), index);
        BinaryPrimitives.WriteInt64BigEndian(bound, index);
        bound[^1] = last ? (byte)1 : (byte)0;
        index++;
    }
}
