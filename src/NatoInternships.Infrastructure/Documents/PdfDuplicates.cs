using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Checks keys that occur twice in a dictionary. A reader that uses the first value would see another document than qpdf, which uses the
/// last. Browsers of 2016 and 2017 wrote <c>/Type</c> twice with the same value, which is harmless, so the values are compared in the bytes
/// of the file.
/// </summary>
internal static partial class PdfDuplicates
{
    private const int MostWarnings = 200;
    private const int MaxDictionary = 64 * 1024;

    /// <summary>Returns whether a key that decides about the document has two values.</summary>
    /// <param name="error">The error output of qpdf.</param>
    /// <param name="file">The document, seekable.</param>
    /// <param name="unpack">Returns the content of an object stream by its number.</param>
    /// <param name="ct">Ends the reading.</param>
    public static async Task<bool> AreAmbiguousAsync(string error, Stream file, Func<int, Task<byte[]?>> unpack, CancellationToken ct)
    {
        var warnings = Warning().Matches(error).Where(match => PdfKeys.Deciding.Contains(match.Groups["key"].Value)).ToList();
        var unpacked = new Dictionary<int, byte[]?>();
        foreach (var warning in warnings)
        {
            var offset = long.Parse(warning.Groups["offset"].ValueSpan, CultureInfo.InvariantCulture);
            var start = "<<"u8.Length;
            byte[]? bytes;
            if (warning.Groups["stream"] is { Success: true } stream)
            {
                var number = int.Parse(stream.ValueSpan, CultureInfo.InvariantCulture);
                if (!unpacked.TryGetValue(number, out bytes))
                {
                    bytes = unpacked.Count < 10 ? unpacked[number] = await unpack(number) : null;
                }

                bytes = bytes is null || offset < start || offset > bytes.Length ? null : bytes[(int)(offset - start)..];
            }
            else
            {
                bytes = await ReadAsync(file, offset - start, ct);
            }

            if (warnings.Count > MostWarnings || bytes is null || !HasOneValue(bytes, warning.Groups["key"].Value))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<byte[]?> ReadAsync(Stream file, long offset, CancellationToken ct)
    {
        if (offset < 0 || offset >= file.Length)
        {
            return null;
        }

        file.Position = offset;
        var bytes = new byte[Math.Min(MaxDictionary, file.Length - offset)];
        await file.ReadExactlyAsync(bytes, ct);

        return bytes;
    }

    private static bool HasOneValue(byte[] bytes, string key)
    {
        var text = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, MaxDictionary));
        if (!text.StartsWith("<<", StringComparison.Ordinal))
        {
            return false; // A header was moved, so the position is unknown.
        }

        var values = new HashSet<string>(StringComparer.Ordinal);
        var value = new StringBuilder();
        var (depth, name, isEnd) = (0, (string?)null, false);
        foreach (Match match in Token().Matches(text))
        {
            var token = match.Value;
            isEnd = depth == 1 && token == ">>";
            var isName = token.StartsWith('/');
            if (depth == 1 && (isEnd || (isName && (name is null || value.Length > 0))))
            {
                if (name == key)
                {
                    values.Add(value.ToString());
                }

                value.Clear();
                name = isEnd ? null : token[1..];
            }
            else if (depth > 0)
            {
                value.Append(token).Append(' ');
            }

            depth += token is "<<" or "[" ? 1 : token is ">>" or "]" ? -1 : 0;
            if (isEnd)
            {
                break;
            }
        }

        return isEnd && values.Count == 1;
    }

    [GeneratedRegex(
        @"(object stream (?<stream>[0-9]{1,9}) )?\(object [0-9]+ [0-9]+, offset (?<offset>[0-9]{1,9})\): dictionary has duplicated key /(?<key>[^;]*);",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Warning();

    // Strings with escapes and one level of brackets. Deeper nesting only makes two values look different.
    [GeneratedRegex(@"<<|>>|\[|\]|/[^\s()<>\[\]{}/%]*|\((?:\\.|[^\\()]|\([^()]*\))*\)|<[0-9A-Fa-f\s]*>|[^\s()<>\[\]{}/%]+", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
