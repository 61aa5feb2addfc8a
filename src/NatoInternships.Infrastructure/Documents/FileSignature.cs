using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>The format that the first bytes of a file show, or the reason to refuse it.</summary>
internal readonly record struct FileSignature(DocumentFormat Format, RefusalReason? Refusal)
{
    private const int PdfSearchLength = 1024; // Readers search no further for the header.

    public static FileSignature Of(ReadOnlySpan<byte> start)
    {
        if (IsPdf(start))
        {
            return new(DocumentFormat.Pdf, null);
        }

        return start switch
        {
            [0xFF, 0xD8, 0xFF, ..] => new(DocumentFormat.Jpeg, null),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => new(DocumentFormat.Png, null),
            [(byte)'P', (byte)'K', 3, 4, ..] => new(DocumentFormat.Docx, null),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => new(default, RefusalReason.LegacyOffice),
            _ => new(default, IsHeif(start) ? RefusalReason.Heic : RefusalReason.UnknownType),
        };
    }

    // Mail programs, printers and old Macs wrote lines or a block before the header. A web page, a script or another format before it would
    // make the file valid as two formats.
    private static bool IsPdf(ReadOnlySpan<byte> start)
    {
        if (start is [0xEF, 0xBB, 0xBF, ..])
        {
            start = start[3..];
        }

        start = start[..Math.Min(start.Length, PdfSearchLength)];
        var at = start.IndexOf("%PDF-"u8);
        if (at < 0)
        {
            return false;
        }

        var before = start[..at].TrimStart("\0\t\n\f\r "u8);

        return before.IsEmpty || IsMacBinary(start[..at]) || IsText(before);
    }

    // A MacBinary block has 128 bytes: zero, the name with its length, and the file type at 65.
    private static bool IsMacBinary(ReadOnlySpan<byte> before) => before.Length == 128 && before is [0, > 0 and < 64, ..] && before[65..].StartsWith("PDF "u8);

    private static bool IsText(ReadOnlySpan<byte> before) =>
        before.IndexOfAnyInRange((byte)0, (byte)8) < 0 && before.IndexOf((byte)'<') < 0
        && !before.StartsWith("#!"u8) && !before.StartsWith("MZ"u8) && !before.StartsWith("GIF8"u8) && !before.StartsWith("PK"u8) && !before.StartsWith("{\\rtf"u8)
        && !before.StartsWith("@echo"u8) && !before.StartsWith("BM"u8) && !before.StartsWith("II*"u8) && !before.StartsWith("MM"u8);

    private static bool IsHeif(ReadOnlySpan<byte> start)
    {
        if (start.Length < 16 || !start[4..8].SequenceEqual("ftyp"u8))
        {
            return false;
        }

        ReadOnlySpan<byte> brand = start[8..12];

        return brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) || brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8);
    }
}
