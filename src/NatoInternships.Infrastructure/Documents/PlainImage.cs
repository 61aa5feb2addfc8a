using System.Buffers.Binary;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Copies a JPEG or PNG image without what is not needed to show it: place and camera, comments, embedded previews, and data after the
/// image. A photograph keeps its orientation.
/// </summary>
internal static class PlainImage
{
    private const int PngHead = 8;
    private const int PngFrame = 12; // Length, type and checksum of a chunk.

    private static readonly string[] PngParts = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"];

    /// <summary>Returns the copy; null when the image has another structure.</summary>
    public static byte[]? OfPng(ReadOnlySpan<byte> image)
    {
        if (image.Length < PngHead)
        {
            return null;
        }

        using var copy = new MemoryStream(image.Length);
        copy.Write(image[..PngHead]);
        for (var at = PngHead; at + PngFrame <= image.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(image[at..]);
            if (length > image.Length - at - PngFrame)
            {
                return null;
            }

            var chunk = image.Slice(at, (int)length + PngFrame);
            var type = System.Text.Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if (PngParts.Contains(type))
            {
                copy.Write(chunk);
            }

            if (type == "IEND")
            {
                return copy.ToArray();
            }

            at += chunk.Length;
        }

        return null;
    }

    /// <summary>Returns the copy; null when the image has another structure.</summary>
    public static byte[]? OfJpeg(ReadOnlySpan<byte> image)
    {
        if (image.Length < 4 || image[0] != 0xFF || image[1] != 0xD8)
        {
            return null;
        }

        using var copy = new MemoryStream(image.Length);
        copy.Write(image[..2]);
        for (var at = 2; at + 1 < image.Length;)
        {
            if (image[at] != 0xFF)
            {
                return null;
            }

            var code = image[at + 1];
            if (code == 0xFF)
            {
                at++; // A fill byte.
                continue;
            }

            if (code == 0xD9)
            {
                copy.Write(image.Slice(at, 2));

                return copy.ToArray();
            }

            if (at + 4 > image.Length || BinaryPrimitives.ReadUInt16BigEndian(image[(at + 2)..]) is var length && (length < 2 || at + 2 + length > image.Length))
            {
                return null;
            }

            var segment = image.Slice(at, 2 + BinaryPrimitives.ReadUInt16BigEndian(image[(at + 2)..]));
            WritePart(copy, code, segment);
            at += segment.Length;
            if (code == 0xDA)
            {
                var end = EndOfScan(image, at);
                copy.Write(image[at..end]);
                at = end;
            }
        }

        // A photograph that was cut off during its transfer has no end marker. Browsers show what there is.
        copy.Write([0xFF, 0xD9]);

        return copy.ToArray();
    }

    private static void WritePart(MemoryStream copy, byte code, ReadOnlySpan<byte> segment)
    {
        // JFIF, a colour profile and Adobe's colour transform change how the image looks. Other application data and comments do not.
        var isColourProfile = code == 0xE2 && segment[4..].StartsWith("ICC_PROFILE\0"u8);
        if (code is 0xE0 or 0xEE || isColourProfile || code is < 0xE0 or (> 0xEF and not 0xFE))
        {
            copy.Write(segment);
        }
        else if (code == 0xE1 && segment[4..].StartsWith("Exif\0\0"u8) && OrientationIn(segment[10..]) is { } orientation)
        {
            copy.Write([0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
        }
    }

    // The data of a scan ends at the first marker that is neither a stuffed zero nor a restart.
    private static int EndOfScan(ReadOnlySpan<byte> image, int at)
    {
        while (at + 1 < image.Length)
        {
            var next = image[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= image.Length)
            {
                return image.Length;
            }

            at += next;
            if (image[at + 1] is not (0 or (>= 0xD0 and <= 0xD7) or 0xFF))
            {
                return at;
            }

            at += image[at + 1] == 0xFF ? 1 : 2;
        }

        return image.Length;
    }

    private static byte? OrientationIn(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14)
        {
            return null;
        }

        var isBig = tiff[0] == (byte)'M';
        var start = isBig ? BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]);
        if (start > tiff.Length - 2)
        {
            return null;
        }

        var entries = tiff[(int)start..];
        var count = isBig ? BinaryPrimitives.ReadUInt16BigEndian(entries) : BinaryPrimitives.ReadUInt16LittleEndian(entries);
        for (var index = 0; index < count && 2 + ((index + 1) * 12) <= entries.Length; index++)
        {
            var entry = entries.Slice(2 + (index * 12), 12);
            if ((isBig ? BinaryPrimitives.ReadUInt16BigEndian(entry) : BinaryPrimitives.ReadUInt16LittleEndian(entry)) == 0x0112)
            {
                var value = isBig ? BinaryPrimitives.ReadUInt16BigEndian(entry[8..]) : BinaryPrimitives.ReadUInt16LittleEndian(entry[8..]);

                return value is >= 2 and <= 8 ? (byte)value : null;
            }
        }

        return null;
    }
}
