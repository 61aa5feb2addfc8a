using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Finds programs, archives and documents after the end of a picture, or beside the pages of a PDF, during the upload. Data that phones
/// append to a picture (another JPEG, a video, a depth map, notes) is allowed: ADR 0034. Each signature is checked with the fields after
/// it, to avoid accidental matches.
/// </summary>
internal sealed class HiddenFileScanner(bool isPdf)
{
    private const int Ahead = 8 * 1024; // How far after its start a program's header may be.
    private const int PieceLength = 64 * 1024;

    private static readonly SearchValues<byte> FirstBytes = SearchValues.Create("PM\x7FR7L%<#"u8);
    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static ReadOnlySpan<byte> Shortcut => [0x4C, 0, 0, 0, 1, 0x14, 2, 0];

    private readonly byte[] window = new byte[Ahead + PieceLength];
    private int kept;
    private bool isFound;

    /// <summary>Reads the next bytes.</summary>
    public RefusalReason? Feed(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty && !isFound)
        {
            var piece = bytes[..Math.Min(bytes.Length, window.Length - kept)];
            piece.CopyTo(window.AsSpan(kept));
            kept += piece.Length;
            bytes = bytes[piece.Length..];
            var whole = Math.Max(0, kept - Ahead);
            isFound = Look(whole);
            window.AsSpan(whole, kept - whole).CopyTo(window);
            kept -= whole;
        }

        return isFound ? RefusalReason.HiddenFile : null;
    }

    /// <summary>Called after the last bytes.</summary>
    public RefusalReason? Finish() => isFound || Look(kept) ? RefusalReason.HiddenFile : null;

    /// <summary>Returns whether the bytes start with a program, an archive or an older Office document.</summary>
    public static bool IsAtStart(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("MZ"u8) || IsElf(bytes) || IsArchive(bytes) || bytes.StartsWith(Ole) || bytes.StartsWith(Shortcut);

    private bool Look(int length)
    {
        for (var at = 0; at < length; at++)
        {
            var next = window.AsSpan(at, length - at).IndexOfAny(FirstBytes);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (IsFile(window.AsSpan(at, kept - at)))
            {
                return true;
            }
        }

        return window.AsSpan(0, kept).IndexOf(Ole) >= 0;
    }

    private bool IsFile(ReadOnlySpan<byte> bytes) =>
        IsArchive(bytes) || IsProgram(bytes) || IsElf(bytes) || bytes.StartsWith(Shortcut)
        || (!isPdf && (IsPdf(bytes) || bytes.StartsWith("#!/bin/"u8) || bytes.StartsWith("#!/usr/"u8) || IsPage(bytes)));

    private static bool IsArchive(ReadOnlySpan<byte> bytes) =>
        IsZip(bytes) || bytes.StartsWith("Rar!\x1A\x07"u8) || bytes is [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, ..] || bytes.StartsWith("MSCF\0\0\0\0"u8);

    private static bool IsZip(ReadOnlySpan<byte> bytes)
    {
        const int header = 30;
        if (bytes is not [(byte)'P', (byte)'K', 3, 4, ..] || bytes.Length < header)
        {
            return false;
        }

        var (version, method) = (BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]);

        return version % 256 <= 63 && method <= 99 && nameLength is > 0 and < 1024
            && bytes.Slice(header, Math.Min(nameLength, bytes.Length - header)).IndexOfAnyInRange((byte)0, (byte)0x1F) < 0;
    }

    private static bool IsProgram(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("MZ"u8) || bytes.Length < 0x40)
        {
            return false;
        }

        var header = BinaryPrimitives.ReadUInt32LittleEndian(bytes[0x3C..]);

        return header < Ahead && header + 4 <= bytes.Length && bytes[(int)header..].StartsWith("PE\0\0"u8);
    }

    private static bool IsElf(ReadOnlySpan<byte> bytes) => bytes is [0x7F, (byte)'E', (byte)'L', (byte)'F', 1 or 2, 1 or 2, 1, ..];

    private static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes is [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', (byte)'1' or (byte)'2', (byte)'.', ..];

    private static bool IsPage(ReadOnlySpan<byte> bytes) => bytes is [(byte)'<', ..]
        && Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 16)]) is var text
        && (Starts(text, "<script") || Starts(text, "<html") || Starts(text, "<!doctype html") || Starts(text, "<svg"));

    private static bool Starts(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
