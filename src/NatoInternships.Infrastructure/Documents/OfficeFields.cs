using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Reads the field codes of a Word document and refuses those that are not on the list of harmless ones. Word may split a code into several
/// runs and nest fields, so the text of each field is joined first.
/// </summary>
internal sealed partial class OfficeFields
{
    private const int MaxCodes = 1024 * 1024; // Characters in one part.
    private const int MaxDepth = 100;
    private const int MaxBookmarks = 50_000;

    // From ECMA-376 part 1, 17.16.5, and codes that Word and its add-ins also write.
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "ADDIN", "ADDRESSBLOCK", "ADVANCE", "ASK", "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "AUTOTEXT", "AUTOTEXTLIST", "BARCODE", "BIBLIOGRAPHY", "BIDIOUTLINE",
        "CITATION", "COMMENTS", "COMPARE", "CREATEDATE", "DATE", "DISPLAYBARCODE", "DOCPROPERTY", "DOCVARIABLE", "EDITTIME", "EMBED", "EQ", "FILENAME", "FILESIZE", "FILLIN",
        "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "FTNREF", "GLOSSARY", "GOTOBUTTON", "GREETINGLINE", "IF", "INDEX", "INFO", "KEYWORDS", "LASTSAVEDBY", "LISTNUM",
        "MERGEBARCODE", "MERGEFIELD", "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF", "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF", "PRINTDATE", "PRIVATE",
        "QUOTE", "REF", "REVNUM", "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ", "SET", "SHAPE", "SKIPIF", "STYLEREF", "SUBJECT", "SYMBOL", "TA", "TC", "TEMPLATE", "TIME",
        "TITLE", "TOA", "TOC", "USERADDRESS", "USERINITIALS", "USERNAME", "XE", "HYPERLINK", "INCLUDEPICTURE", "MACROBUTTON",
    };

    // These load what they name. Some start the program it belongs to.
    private static readonly HashSet<string> Fetching = new(StringComparer.OrdinalIgnoreCase)
    {
        "INCLUDETEXT", "INCLUDE", "IMPORT", "LINK", "DATABASE", "RD", "DATA",
    };

    // Placeholders of Word's own templates. No macro of that name exists, or it only accepts the text.
    private static readonly HashSet<string> Buttons = new(StringComparer.OrdinalIgnoreCase) { "NoMacro", "NoName", "None", "DoFieldClick", "AcceptAllChangesShown" };

    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\r\n\"\\=\u00A0");

    private readonly HashSet<string> bookmarks = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> unknown = new(StringComparer.OrdinalIgnoreCase);
    private readonly Stack<Field> open = [];
    private Field loose = new();
    private int length;

    /// <summary>Whether the reader is between the start of a field and its separator.</summary>
    public bool IsInCode => open.Count > 0 && !open.Peek().IsInResult;

    /// <summary>
    /// After all parts are read: why an unknown code that is not the name of a bookmark is refused. Word treats any other word as a
    /// bookmark name.
    /// </summary>
    public RefusalReason? Refusal => unknown.All(bookmarks.Contains) ? null : RefusalReason.ActiveField;

    public void BeginPart()
    {
        open.Clear();
        (loose, length) = (new Field(), 0);
    }

    public RefusalReason? EndPart()
    {
        var reason = Judge(loose);
        while (open.TryPop(out var field))
        {
            reason ??= Judge(field);
        }

        return reason;
    }

    /// <summary>A code outside of any field ends with its paragraph.</summary>
    public RefusalReason? BeginParagraph()
    {
        var reason = open.Count == 0 ? Judge(loose) : null;
        loose = open.Count == 0 ? new Field() : loose;

        return reason;
    }

    public RefusalReason? Mark(string type)
    {
        switch (type)
        {
            case "begin":
                if (open.TryPeek(out var outer) && !outer.IsInResult)
                {
                    outer.AddNestedField();
                }

                open.Push(new Field());
                return open.Count > MaxDepth ? RefusalReason.ActiveField : null;
            case "separate" when open.TryPeek(out var field):
                field.IsInResult = true;
                return null;
            case "end" when open.TryPop(out var field):
                return Judge(field);
            default:
                return null;
        }
    }

    public RefusalReason? Simple(string code)
    {
        var field = new Field();
        field.Code.Append(code);

        return Judge(field);
    }

    public RefusalReason? Add(string text)
    {
        length += text.Length;
        var field = open.TryPeek(out var inner) && !inner.IsInResult ? inner : open.Count == 0 ? loose : null;
        field?.Code.Append(text);

        return length > MaxCodes ? RefusalReason.InflatesTooMuch : null;
    }

    public void AddBookmark(string name)
    {
        if (bookmarks.Count < MaxBookmarks)
        {
            bookmarks.Add(name);
        }
    }

    private RefusalReason? Judge(Field field)
    {
        var code = field.Code.ToString();
        var start = code.AsSpan().TrimStart().TrimStart('\u200B').TrimStart();
        if (start.IsEmpty)
        {
            return null;
        }

        // A nested field must not produce the word that decides what this field does.
        if (field.FirstNestedAt is { } nestedAt && code[..nestedAt].AsSpan().TrimStart() is var before && (before.IsEmpty || before.IndexOfAny(AfterName) < 0))
        {
            return RefusalReason.ActiveField;
        }

        var match = FieldName().Match(start.ToString());
        var (name, arguments) = (match.Groups["name"].Value, match.Groups["rest"].Value);

        return name switch
        {
            "" or "=" => null,
            _ when Fetching.Contains(name) => RefusalReason.ExternalContent,
            _ when name.Equals("INCLUDEPICTURE", StringComparison.OrdinalIgnoreCase) =>
                field.FirstNestedAt is null && Arguments(arguments, "*#@c").All(LinkAddress.IsLocalFile) ? null : RefusalReason.ExternalContent,
            _ when name.Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase) => Arguments(arguments, "lots*").All(LinkAddress.IsHarmlessWordLink) ? null : RefusalReason.UnsafeLink,
            _ when name.Equals("MACROBUTTON", StringComparison.OrdinalIgnoreCase) => Arguments(arguments, "").FirstOrDefault() is { } macro && Buttons.Contains(macro) ? null : RefusalReason.ActiveField,
            _ when name.Equals("QUOTE", StringComparison.OrdinalIgnoreCase) => Dde().IsMatch(Spelled(arguments)) ? RefusalReason.ActiveField : null,
            _ when Harmless.Contains(name) => null,
            _ when Active().IsMatch(name) => RefusalReason.ActiveField,
            _ => Remember(name),
        };
    }

    private RefusalReason? Remember(string name)
    {
        if (unknown.Count >= MaxBookmarks)
        {
            return RefusalReason.ActiveField;
        }

        unknown.Add(name);

        return null;
    }

    // Returns the arguments, without those of the given switches. In a code a backslash is written twice.
    private static IEnumerable<string> Arguments(string code, string switchesWithText)
    {
        var skipsNext = false;
        foreach (Match match in Argument().Matches(code))
        {
            var text = match.Value;
            if (match.Groups["switch"] is { Success: true } letter)
            {
                skipsNext = switchesWithText.Contains(letter.Value, StringComparison.OrdinalIgnoreCase);
            }
            else if (skipsNext)
            {
                skipsNext = false;
            }
            else
            {
                text = text.Trim('"', '\u201C', '\u201D');
                yield return text.StartsWith(@"\\", StringComparison.Ordinal)
                    ? @"\\" + text.TrimStart('\\').Replace(@"\\", @"\", StringComparison.Ordinal)
                    : text.Replace(@"\\", @"\", StringComparison.Ordinal);
            }
        }
    }

    // QUOTE 68 68 69 produces DDE.
    private static string Spelled(string arguments)
    {
        var text = new StringBuilder();
        foreach (Match number in Number().Matches(arguments))
        {
            var isHex = number.ValueSpan.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
            var digits = isHex ? number.ValueSpan[2..] : number.ValueSpan;
            if (int.TryParse(digits, isHex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is > 0 and < 0xD800)
            {
                text.Append((char)code);
            }
        }

        return text.Append(' ').Append(arguments).ToString();
    }

    [GeneratedRegex(@"^(?<name>=|[^\s""\\=]+)(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex FieldName();

    [GeneratedRegex("^(DDE.*|PRINT|CONTROL|HTMLCONTROL|SUBSCRIBER|MACRO)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Active();

    [GeneratedRegex(@"\b(DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Dde();

    [GeneratedRegex(@"\\(?<switch>[A-Za-z*#@!])(?=[\s""\u201C]|$)|""[^""]*(""|$)|\u201C[^\u201D]*(\u201D|$)|[^\s""\u201C]+", RegexOptions.CultureInvariant)]
    private static partial Regex Argument();

    [GeneratedRegex("0[xX][0-9A-Fa-f]{1,4}|[0-9]{1,5}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    private sealed class Field
    {
        public StringBuilder Code { get; } = new();

        public bool IsInResult { get; set; }

        /// <summary>The number of characters of the code before the first nested field.</summary>
        public int? FirstNestedAt { get; private set; }

        public void AddNestedField()
        {
            FirstNestedAt ??= Code.Length;
            Code.Append(' ');
        }
    }
}
