using System.Buffers.Binary;
using System.IO.Compression;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>Measures the expanded size of the compressed texts and colour profiles of a PNG.</summary>
internal static class PngText
{
    private const int SignatureLength = 8;
    private const int ChunkHeadLength = 8;
    private const int ChecksumLength = 4;
    private const long MostBytes = 16L * 1024 * 1024; // Descriptions and profiles have a few kilobytes, seldom a megabyte.

    /// <summary>
    /// Reads a whole PNG of at most <see cref="UploadLimits.MaxBytes"/>. Returns null when the size of its texts is normal.
    /// </summary>
    public static async Task<RefusalReason?> RefusalOfAsync(Stream image, CancellationToken ct)
    {
        var (head, total) = (new byte[ChunkHeadLength], 0L);
        for (var at = (long)SignatureLength; at + ChunkHeadLength <= image.Length;)
        {
            image.Position = at;
            await image.ReadExactlyAsync(head, ct);
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var isText = head.AsSpan(4).SequenceEqual("zTXt"u8) || head.AsSpan(4).SequenceEqual("iTXt"u8) || head.AsSpan(4).SequenceEqual("iCCP"u8);
            if (isText && length <= image.Length - image.Position)
            {
                var data = new byte[length];
                await image.ReadExactlyAsync(data, ct);
                total += Unpacked(data, isInternational: head[4] == (byte)'i' && head[5] == (byte)'T', MostBytes - total);
                if (total > MostBytes)
                {
                    return RefusalReason.InflatesTooMuch;
                }
            }

            at += ChunkHeadLength + length + ChecksumLength;
        }

        return null;
    }

    // A keyword, a zero, the method, then the data. An international text also has a flag, a method and two more words ended by zeros.
    private static long Unpacked(byte[] data, bool isInternational, long mostBytes)
    {
        var start = Array.IndexOf(data, (byte)0) + 1;
        if (start == 0 || start >= data.Length || (isInternational && data[start] == 0))
        {
            return 0; // Not compressed.
        }

        start++;
        for (var words = 0; isInternational && words < 2; words++)
        {
            var from = words == 0 ? start + 1 : start;
            var end = from < data.Length ? Array.IndexOf(data, (byte)0, from) : -1;
            if (end < 0)
            {
                return 0;
            }

            start = end + 1;
        }

        if (start >= data.Length)
        {
            return 0;
        }

        using var inflated = new ZLibStream(new MemoryStream(data, start, data.Length - start), CompressionMode.Decompress);
        var (buffer, count) = (new byte[64 * 1024], 0L);
        try
        {
            for (int read; count <= mostBytes && (read = inflated.Read(buffer)) > 0;)
            {
                count += read;
            }
        }
        catch (InvalidDataException)
        {
            // No viewer shows a broken text. The bytes before it count.
        }

        return count;
    }
}
