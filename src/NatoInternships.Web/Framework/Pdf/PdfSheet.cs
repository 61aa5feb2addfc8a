using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace NatoInternships.Web.Framework.Pdf;

/// <summary>
/// Writes headings, paragraphs and facts on the pages of a tagged A4 document. Breaks lines at spaces, and inside a word that is longer
/// than a line. Not thread-safe: use one instance for each document.
/// </summary>
public sealed class PdfSheet : IDisposable
{
    private const double Margin = 56;
    private const double TermWidth = 150;
    private const double LineHeight = 1.35;

    private static readonly XPdfFontOptions Unicode = new(PdfFontEncoding.Unicode);
    private static readonly XBrush Ink = new XSolidBrush(XColor.FromArgb(0x16, 0x1F, 0x33));
    private static readonly XBrush Quiet = new XSolidBrush(XColor.FromArgb(0x47, 0x56, 0x6E));

    private readonly PdfDocument document = new();
    private readonly StructureBuilder structure;
    private readonly Func<int, string> footer;
    private readonly XFont body = Font(10.5);
    private readonly XFont strong = Font(10.5, XFontStyleEx.Bold);
    private readonly XFont title = Font(22, XFontStyleEx.Bold);
    private readonly XFont heading = Font(13.5, XFontStyleEx.Bold);
    private readonly XFont small = Font(9);
    private XGraphics current = null!;
    private double top;

    static PdfSheet() => GlobalFontSettings.FontResolver ??= new PortalFonts();

    /// <param name="name">Title of the document, shown in the window's title bar.</param>
    /// <param name="language">Language of its text, for example fr-FR.</param>
    /// <param name="madeAt">The date of the document's content.</param>
    /// <param name="footer">Returns the line at the foot of a page from its number.</param>
    public PdfSheet(string name, string language, DateTimeOffset madeAt, Func<int, string> footer)
    {
        this.footer = footer;
        document.Info.Title = name;
        document.Info.CreationDate = madeAt.UtcDateTime;
        document.ViewerPreferences.DisplayDocTitle = true;
        structure = UAManager.ForDocument(document).StructureBuilder;
        document.Language = language; // Set after the manager, which writes "en".
        NextPage();
    }

    private static double Width => PageSizeConverter.ToSize(PageSize.A4).Width - (2 * Margin);

    private static double Bottom => PageSizeConverter.ToSize(PageSize.A4).Height - (1.4 * Margin);

    /// <summary>Returns whether the typeface has every letter of the text.</summary>
    public bool CanShow(string text) => Missing(text).Count == 0;

    /// <summary>Returns the text without letters that the typeface does not have.</summary>
    public string Shown(string text)
    {
        var missing = Missing(text);

        return string.Concat(text.EnumerateRunes().Where(rune => !missing.Contains(rune.Value))).Trim();
    }

    public void Title(string above, string text)
    {
        Write(PdfBlockLevelElementTag.Paragraph, [new Piece(above, small, Quiet, 0, Width)]);
        Write(PdfBlockLevelElementTag.Heading1, [new Piece(text, title, Ink, 0, Width)]);
        top += 8;
    }

    public void Heading(string text)
    {
        top += 14;
        if (top + 60 > Bottom)
        {
            NextPage(); // A heading must not be alone at the foot of a page.
        }

        Write(PdfBlockLevelElementTag.Heading2, [new Piece(text, heading, Ink, 0, Width)]);
        top += 2;
    }

    public void Paragraph(string text) => Write(PdfBlockLevelElementTag.Paragraph, [new Piece(text, body, Ink, 0, Width)]);

    /// <summary>Writes a term with its value beside it.</summary>
    public void Fact(string term, string value) =>
        Write(PdfBlockLevelElementTag.Paragraph, [new Piece(term, body, Quiet, 0, TermWidth - 12), new Piece(value, strong, Ink, TermWidth, Width - TermWidth)]);

    /// <summary>Writes a term with groups of characters beside it, in lines of the same number of groups, which are easier to compare.</summary>
    public void Code(string term, string groups, int groupsInLine)
    {
        var lines = groups.Split(' ').Chunk(groupsInLine).Select(line => string.Join(' ', line));
        Write(
            PdfBlockLevelElementTag.Paragraph,
            [new Piece(term, body, Quiet, 0, TermWidth - 12), new Piece(string.Join('\n', lines), body, Ink, TermWidth, Width - TermWidth)]);
    }

    /// <summary>Returns the finished file.</summary>
    public byte[] Finish()
    {
        using var file = new MemoryStream();
        document.Save(file);

        return file.ToArray();
    }

    public void Dispose() => document.Dispose();

    private static XFont Font(double size, XFontStyleEx style = XFontStyleEx.Regular) => new(PortalFonts.Family, size, style, Unicode);

    private HashSet<int> Missing(string text) =>
        [.. text.EnumerateRunes().Select(rune => rune.Value).Where(code => GlyphHelper.GlyphIndexFromCodePoint(code, body) == 0)];

    private void NextPage()
    {
        var page = document.AddPage();
        page.Size = PageSize.A4;
        current = XGraphics.FromPdfPage(page);
        top = Margin;
        structure.BeginArtifact();
        current.DrawString(footer(document.PageCount), small, Quiet, Margin, Bottom + 30);
        structure.End();
    }

    private void Write(PdfBlockLevelElementTag tag, IReadOnlyList<Piece> pieces)
    {
        var lines = pieces.Select(piece => Broken(piece)).ToList();
        var height = pieces.Select((piece, index) => lines[index].Count * piece.Font.Size * LineHeight).Max() + 4;
        if (top + height > Bottom && height < Bottom - Margin)
        {
            NextPage();
        }

        structure.BeginElement(tag);
        for (var index = 0; index < pieces.Count; index++)
        {
            var (piece, line) = (pieces[index], top);
            foreach (var text in lines[index])
            {
                line += piece.Font.Size * LineHeight;
                current.DrawString(text, piece.Font, piece.Brush, Margin + piece.Left, line);
            }
        }

        structure.End();
        top += height;
    }

    private List<string> Broken(Piece piece) => [.. piece.Text.Split('\n').SelectMany(line => Broken(line, piece))];

    private List<string> Broken(string text, Piece piece)
    {
        List<string> lines = [""];
        foreach (var word in text.Split(' ').SelectMany(word => Fitting(word, piece)))
        {
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (lines[^1].Length == 0 || WidthOf(longer, piece) <= piece.Width)
            {
                lines[^1] = longer;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private IEnumerable<string> Fitting(string word, Piece piece)
    {
        while (WidthOf(word, piece) > piece.Width && word.Length > 1)
        {
            var length = word.Length - 1;
            while (length > 1 && WidthOf(word[..length], piece) > piece.Width)
            {
                length--;
            }

            length -= char.IsHighSurrogate(word[length - 1]) && length > 1 ? 1 : 0;

            yield return word[..length];
            word = word[length..];
        }

        yield return word;
    }

    private double WidthOf(string text, Piece piece) => current.MeasureString(text, piece.Font).Width;

    private sealed record Piece(string Text, XFont Font, XBrush Brush, double Left, double Width);
}
