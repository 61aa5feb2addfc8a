using System.Buffers;
using System.Globalization;
using System.Text;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>Checks the addresses in a document: links that a person may click, and addresses that a program would load.</summary>
internal static class LinkAddress
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel", "ftp", "doi", "urn"];

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-");

    // A link to such a file on the reader's machine would run it.
    private static readonly string[] Programs =
    [
        ".exe", ".com", ".bat", ".cmd", ".scr", ".pif", ".msi", ".msp", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".wsh", ".hta", ".cpl", ".lnk", ".url",
        ".scf", ".jar", ".reg", ".chm", ".dll", ".application", ".appref-ms", ".command", ".app", ".sh", ".py",
    ];

    /// <summary>
    /// Returns whether a click opens only a browser, a mail program or a telephone. An address without a scheme is relative, so it is
    /// harmless unless it names another machine.
    /// </summary>
    public static bool IsHarmlessLink(string address)
    {
        var clean = Clean(address);

        return !IsOtherMachine(clean) && Scheme(clean) is var scheme && (scheme is null || Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Returns the same for a Word document. Word also stores paths on its author's disk, which are accepted unless they end in a program.
    /// </summary>
    public static bool IsHarmlessWordLink(string address) =>
        IsHarmlessLink(address)
        || (!IsOtherMachine(Clean(address)) && Scheme(Clean(address)) is { Length: 1 } or "file" && !Programs.Any(ending => Clean(address).TrimEnd('"', '.', ' ').EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    /// <summary>
    /// Returns whether the address names a file on the reader's own disk: <c>C:\a</c>, <c>file:///C:/a</c>, <c>file:///Users/a</c>,
    /// <c>Macintosh HD:Users:a</c>, or a path relative to the document. Opening it contacts no other machine.
    /// </summary>
    public static bool IsLocalFile(string address)
    {
        var clean = Clean(address);
        if (IsOtherMachine(clean))
        {
            return false;
        }

        return Scheme(clean) switch
        {
            null => true,
            { Length: 1 } => true, // A drive letter.
            "file" => true,
            _ => IsColonPath(clean),
        };
    }

    /// <summary>Returns whether a program that opens the address contacts another machine.</summary>
    public static bool IsRemote(string address)
    {
        var clean = Clean(address);

        return IsOtherMachine(clean) || (Scheme(clean) is { Length: > 1 } scheme && scheme != "file" && clean.Contains("//", StringComparison.Ordinal));
    }

    // Readers remove blanks and control characters, decode percent signs, and accept both slashes.
    private static string Clean(string address)
    {
        var kept = new StringBuilder(address.Length);
        foreach (var c in address.Trim().Trim('"', '\u201C', '\u201D', '<', '>'))
        {
            if (c > ' ' && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                kept.Append(c == '\\' ? '/' : c);
            }
        }

        return Unescape(kept.ToString());
    }

    private static string Unescape(string address)
    {
        try
        {
            return Uri.UnescapeDataString(address).Replace('\\', '/');
        }
        catch (UriFormatException)
        {
            return address;
        }
    }

    private static bool IsOtherMachine(string clean)
    {
        if (clean.StartsWith("//", StringComparison.Ordinal))
        {
            return true;
        }

        if (!clean.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = clean["file:".Length..];
        var slashes = rest.Length - rest.TrimStart('/').Length;

        return slashes switch
        {
            0 or 1 or 3 => false, // file:C:/a, file:/a, file:///a
            2 => !rest.StartsWith("//localhost/", StringComparison.OrdinalIgnoreCase) && rest is not [_, _, _, ':' or '|', ..], // file://C:/a
            _ => true, // file:////machine/a
        };
    }

    private static string? Scheme(string clean)
    {
        var colon = clean.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(clean[0]) || clean.AsSpan(0, colon).ContainsAnyExcept(SchemeCharacters))
        {
            return null;
        }

        // www.example.org:8080 is a host with a port, not a scheme.
        var isPort = clean.AsSpan(0, colon).Contains('.') && colon + 1 < clean.Length && char.IsAsciiDigit(clean[colon + 1]);

        return isPort ? null : clean[..colon].ToLowerInvariant();
    }

    // Word for Mac 2011 wrote such paths. Blanks are already removed here.
    private static bool IsColonPath(string clean) => !clean.Contains('/', StringComparison.Ordinal) && clean.Count(c => c == ':') >= 2;
}
