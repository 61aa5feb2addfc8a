using System.Buffers.Binary;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Reads the markers from SOI to EOI. Takes dimensions from the frame header; thumbnails are inside application segments, which are
/// skipped. Bytes after EOI are allowed without a program, archive or document among them, because phones store a depth map or a short
/// video there. <see cref="JpegData"/> decides whether a photograph without EOI is complete.
/// </summary>
internal sealed class JpegScanner : ContentScanner
{
    private const byte Marker = 0xFF;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    private readonly HiddenFileScanner behind = new(isPdf: false);
    private readonly byte[] head = new byte[7]; // length (2), precision (1), height (2), width (2)
    private State state = State.SeekMarker;
    private byte code;
    private int headLength;
    private int skip;
    private bool measured;
    private bool scanned;

    private enum State
    {
        SeekMarker,
        Code,
        Head,
        Skip,
        Done,
    }

    /// <summary>Whether the file ends before the end marker of the image.</summary>
    public bool LacksEnd => state != State.Done;

    public override RefusalReason? Feed(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty && state != State.Done)
        {
            int used;
            RefusalReason? refusal = null;
            switch (state)
            {
                case State.SeekMarker:
                    var at = bytes.IndexOf(Marker);
                    used = at < 0 ? bytes.Length : at + 1;
                    state = at < 0 ? State.SeekMarker : State.Code;
                    break;
                case State.Code:
                    used = 1;
                    refusal = Begin(bytes[0]);
                    break;
                case State.Head:
                    used = 1;
                    head[headLength++] = bytes[0];
                    refusal = ReadHead();
                    break;
                default:
                    used = Math.Min(skip, bytes.Length);
                    skip -= used;
                    state = skip == 0 ? State.SeekMarker : State.Skip;
                    break;
            }

            if (refusal is not null)
            {
                return refusal;
            }

            bytes = bytes[used..];
        }

        return behind.Feed(bytes);
    }

    public override RefusalReason? Finish() => !measured || !scanned || state is State.Head or State.Skip ? RefusalReason.Damaged : behind.Finish();

    private RefusalReason? Begin(byte next)
    {
        code = next;
        switch (next)
        {
            case Marker:
                break; // Fill byte.
            case 0x00 or 0x01 or (>= 0xD0 and <= 0xD8):
                state = State.SeekMarker; // Stuffed byte, restart or start marker: no length follows.
                break;
            case EndOfImage:
                state = State.Done;
                return measured && scanned ? null : RefusalReason.Damaged;
            default:
                state = State.Head;
                headLength = 0;
                scanned |= next == StartOfScan;
                break;
        }

        return null;
    }

    private RefusalReason? ReadHead()
    {
        var length = headLength < 2 ? 2 : BinaryPrimitives.ReadUInt16BigEndian(head);
        var isFrame = code is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;
        if (length < (isFrame && headLength >= 2 ? head.Length : 2))
        {
            return RefusalReason.Damaged;
        }

        if (headLength < (isFrame ? head.Length : 2))
        {
            return null;
        }

        skip = length - headLength;
        state = skip == 0 ? State.SeekMarker : State.Skip;
        if (!isFrame)
        {
            return null;
        }

        measured = true;

        return Measure(width: BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(5)), height: BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(3)));
    }
}
