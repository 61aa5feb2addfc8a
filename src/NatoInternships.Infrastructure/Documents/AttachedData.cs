using System.Text;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Recognises attached data that cannot run (ruling A29): XML and plain text, as Europass, PDF/A-3 and electronic invoices attach it. Both
/// name and bytes must match, because the name decides which program opens the file.
/// </summary>
internal static class AttachedData
{
    /// <summary>Highest number of bytes read of one attachment.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private static readonly string[] Endings = [".xml", ".txt", ".csv", ".tsv", ".json", ".xmp", ".mml", ".tex", ".bib", ".md", ".log", ".css", ".rdf", ".jsonld", ".xsd"];

    // With these, a text would be a web page, an office document or an XML bomb.
    private static readonly string[] Active =
    [
        "<script", "<html", "<!doctype html", "<svg", "<hta:", "<?xml-stylesheet", "<?mso-application", "<pkg:package", "<w:worddocument", "<!entity", "<?php",
        "http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xsl/transform",
    ];

    /// <summary>Returns whether a file with this name opens as text or data.</summary>
    public static bool IsDataName(string name)
    {
        var clean = name.TrimEnd(' ', '.', '\0');

        return clean.AsSpan().IndexOfAny('\0', '\u202E') < 0 && Endings.Any(ending => clean.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Returns whether the bytes are text that cannot run.</summary>
    public static bool IsData(ReadOnlySpan<byte> bytes)
    {
        var text = Read(bytes);

        return text is not null
            && !text.AsSpan().TrimStart().StartsWith("#!", StringComparison.Ordinal)
            && !text.StartsWith("@echo", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("MZ", StringComparison.Ordinal)
            && !text.StartsWith("%PDF", StringComparison.Ordinal)
            && !text.StartsWith("{\\rtf", StringComparison.OrdinalIgnoreCase)
            && !Active.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    private static string? Read(ReadOnlySpan<byte> bytes)
    {
        Encoding encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            [(byte)'<', 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
            [0, (byte)'<', ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
        string text;
        try
        {
            text = encoding.GetString(bytes);
        }
        catch (ArgumentException)
        {
            text = Encoding.Latin1.GetString(bytes); // An older single-byte encoding.
        }

        text = text.TrimStart('\uFEFF');

        return text.AsSpan().IndexOfAnyInRange('\0', '\u0008') < 0 && text.AsSpan().IndexOfAnyInRange('\u000E', '\u001F') < 0 ? text : null;
    }
}
