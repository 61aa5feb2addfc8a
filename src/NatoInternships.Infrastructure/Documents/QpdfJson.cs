using System.Buffers;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Splits the JSON of <c>qpdf</c> into tokens. A JSON parser rejects its output for some real documents: qpdf copies numbers from the PDF
/// (<c>595.</c>, <c>-0.</c>, <c>0000612.00</c>, <c>+.5</c>), and names may contain bytes that are not UTF-8.
/// </summary>
internal static class QpdfJson
{
    private static readonly SearchValues<byte> Between = SearchValues.Create(" \t\r\n,"u8);
    private static readonly SearchValues<byte> AfterScalar = SearchValues.Create(" \t\r\n,]}"u8);
    private static readonly SearchValues<byte> InNumber = SearchValues.Create("0123456789+-.eE"u8);

    internal enum Token
    {
        /// <summary>The bytes end before the token does.</summary>
        NeedsMore,

        Malformed,
        StartObject,
        EndObject,
        StartArray,
        EndArray,

        /// <summary>A string before a colon.</summary>
        Key,

        /// <summary>A string without its quotes; escapes are kept.</summary>
        String,

        Number,

        /// <summary>true, false or null.</summary>
        Word,
    }

    /// <summary>Reads the next token.</summary>
    /// <param name="json">The bytes from the current position on.</param>
    /// <param name="isEnd">Whether no further bytes follow.</param>
    /// <param name="used">Bytes up to the end of the token; 0 when more bytes are needed.</param>
    /// <param name="text">The content of a key, string, number or word.</param>
    public static Token Read(ReadOnlySpan<byte> json, bool isEnd, out int used, out ReadOnlySpan<byte> text)
    {
        var start = json.IndexOfAnyExcept(Between);
        used = 0;
        text = [];
        if (start < 0)
        {
            return Token.NeedsMore;
        }

        used = start + 1;
        switch (json[start])
        {
            case (byte)'{':
                return Token.StartObject;
            case (byte)'}':
                return Token.EndObject;
            case (byte)'[':
                return Token.StartArray;
            case (byte)']':
                return Token.EndArray;
            case (byte)'"':
                return Text(json, start + 1, isEnd, out used, out text);
            default:
                return Scalar(json, start, isEnd, out used, out text);
        }
    }

    private static Token Text(ReadOnlySpan<byte> json, int start, bool isEnd, out int used, out ReadOnlySpan<byte> text)
    {
        used = 0;
        text = [];
        var end = start;
        while (true)
        {
            var next = json[end..].IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0)
            {
                return isEnd ? Token.Malformed : Token.NeedsMore;
            }

            end += next;
            if (json[end] == (byte)'"')
            {
                break;
            }

            end = Math.Min(end + 2, json.Length);
        }

        var after = json[(end + 1)..].IndexOfAnyExcept(" \t\r\n"u8);
        if (after < 0 && !isEnd)
        {
            return Token.NeedsMore;
        }

        var isKey = after >= 0 && json[end + 1 + after] == (byte)':';
        text = json[start..end];
        used = end + 1 + (isKey ? after + 1 : 0);

        return isKey ? Token.Key : Token.String;
    }

    private static Token Scalar(ReadOnlySpan<byte> json, int start, bool isEnd, out int used, out ReadOnlySpan<byte> text)
    {
        used = 0;
        text = [];
        var length = json[start..].IndexOfAny(AfterScalar);
        if (length < 0 && !isEnd)
        {
            return Token.NeedsMore; // Real documents contain numbers with a hundred thousand digits.
        }

        text = length < 0 ? json[start..] : json.Slice(start, length);
        used = start + text.Length;
        if (text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8) || text.SequenceEqual("null"u8))
        {
            return Token.Word;
        }

        return text.IndexOfAnyExcept(InNumber) < 0 ? Token.Number : Token.Malformed;
    }
}
