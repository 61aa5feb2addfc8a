using System.Buffers.Binary;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Reads the chunks from IHDR to IEND. Takes dimensions from the first chunk, and detects truncation by a missing last one. No program,
/// archive or document may follow.
/// </summary>
internal sealed class PngScanner : ContentScanner
{
    private const int SignatureLength = 8;
    private const int ChecksumLength = 4;
    private const int HeaderDataLength = 13;

    private readonly HiddenFileScanner behind = new(isPdf: false);
    private readonly byte[] head = new byte[16]; // Length (4), type (4) and, for the first chunk, width (4) and height (4).
    private int headLength;
    private long skip = SignatureLength;
    private bool measured;
    private bool hasData;
    private bool done;

    public override RefusalReason? Feed(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty && !done)
        {
            if (skip > 0)
            {
                var skipped = (int)Math.Min(skip, bytes.Length);
                skip -= skipped;
                bytes = bytes[skipped..];
                continue;
            }

            head[headLength++] = bytes[0];
            bytes = bytes[1..];
            if (headLength == (measured ? 8 : 16) && ReadChunk() is { } refusal)
            {
                return refusal;
            }
        }

        // The checksum of the last chunk is included: four bytes cannot be a file.
        return behind.Feed(bytes);
    }

    public override RefusalReason? Finish() => done && hasData ? behind.Finish() : RefusalReason.Damaged;

    private RefusalReason? ReadChunk()
    {
        var length = BinaryPrimitives.ReadUInt32BigEndian(head);
        var type = head.AsSpan(4, 4);
        skip = length + ChecksumLength - (headLength - 8);
        headLength = 0;
        if (!measured)
        {
            measured = true;

            return type.SequenceEqual("IHDR"u8) && length == HeaderDataLength
                ? Measure(BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(8)), BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(12)))
                : RefusalReason.Damaged;
        }

        hasData |= type.SequenceEqual("IDAT"u8);
        done = type.SequenceEqual("IEND"u8);

        return length > int.MaxValue ? RefusalReason.Damaged : null;
    }
}
