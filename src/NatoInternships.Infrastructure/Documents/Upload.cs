using System.Buffers;
using System.Security.Cryptography;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>One upload in progress. Reads one frame ahead, because encrypting a frame needs to know whether it is the last.</summary>
internal sealed class Upload(IDocumentFiles files, DocumentKeyRing ring, Stream body, long maxBytes, DocumentFormat format)
{
    private readonly ContentScanner scanner = ContentScanner.For(format);
    private long length;

    public async Task<StoreOutcome> RunAsync(Memory<byte> first, int firstLength, CancellationToken ct)
    {
        var key = StorageKey.New();
        var spare = ArrayPool<byte>.Shared.Rent(FrameCipher.FrameLength);
        var sealedFrame = ArrayPool<byte>.Shared.Rent(FrameCipher.FrameLength + FrameCipher.TagLength);
        var documentKey = RandomNumberGenerator.GetBytes(DocumentMasterKey.SecretLength);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var cipher = new FrameCipher(documentKey);
        try
        {
            await using var write = files.Begin(key);
            await write.Content.WriteAsync(DocumentHeader.Write(key, ring.Current, documentKey), ct);
            var (current, next, count) = (first, spare.AsMemory(0, FrameCipher.FrameLength), firstLength);
            while (true)
            {
                if (Refuse(current.Span[..count]) is { } refusal)
                {
                    return refusal;
                }

                hash.AppendData(current.Span[..count]);
                var ahead = await body.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false, ct);
                cipher.Encrypt(current.Span[..count], last: ahead == 0, sealedFrame);
                await write.Content.WriteAsync(sealedFrame.AsMemory(0, count + FrameCipher.TagLength), ct);
                if (ahead == 0)
                {
                    break;
                }

                (current, next, count) = (next, current, ahead);
            }

            if (scanner.Finish() is { } reason)
            {
                return new StoreOutcome.NotAccepted(reason);
            }

            await write.CommitAsync(ct);

            return new StoreOutcome.Stored(key, length, Convert.ToHexStringLower(hash.GetHashAndReset()), format);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(documentKey);
            ArrayPool<byte>.Shared.Return(spare, clearArray: true);
            ArrayPool<byte>.Shared.Return(sealedFrame);
        }
    }

    private StoreOutcome? Refuse(ReadOnlySpan<byte> bytes)
    {
        length += bytes.Length;
        if (length > maxBytes)
        {
            return new StoreOutcome.TooLarge(maxBytes);
        }

        return scanner.Feed(bytes) is { } reason ? new StoreOutcome.NotAccepted(reason) : null;
    }
}
