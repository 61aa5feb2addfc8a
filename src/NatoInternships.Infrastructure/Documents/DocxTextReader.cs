using System.IO.Compression;
using System.Text;
using System.Xml;
using Microsoft.Extensions.Options;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Reads the paragraphs of a Word document, without pictures, headers, footers and deleted text. The limits count real bytes, as those of
/// the inspection do. XML is read without DTDs and external entities.
/// </summary>
public sealed class DocxTextReader(DocumentStore store, IOptions<DocumentInspectionOptions> inspection)
{
    /// <summary>Highest number of characters that are returned: about forty pages.</summary>
    public const int MostCharacters = 100_000;

    private const long MaxPartBytes = 64L * 1024 * 1024;
    private const string MainPart = "/officeDocument";

    /// <param name="key">The file. The caller has checked that it is clean and may be read.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <returns>Null when the file is missing or has no text that this class understands.</returns>
    /// <exception cref="DocumentUnreadableException">The stored file was changed.</exception>
    public async Task<DocxText?> ReadAsync(StorageKey key, CancellationToken ct)
    {
        await using var plain = await store.OpenAsync(key, ct);
        if (plain is null)
        {
            return null;
        }

        await using var copy = await TemporaryPlainFile.TryMakeAsync(plain, inspection.Value.WorkFolder, ct);

        return copy is null ? throw new IOException("The work folder has no room or cannot be written.") : await OfAsync(copy.Content, ct);
    }

    internal static async Task<DocxText?> OfAsync(Stream file, CancellationToken ct)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);

            // Word finds the text by this relationship, whatever the name of the part. Another part may look like the text.
            return await MainPartAsync(archive, ct) is { } part ? await ParagraphsAsync(part, ct) : null;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private static async Task<ZipArchiveEntry?> MainPartAsync(ZipArchive archive, CancellationToken ct)
    {
        if (archive.GetEntry("_rels/.rels") is not { } relationships)
        {
            return null;
        }

        await using var bounded = new BoundedStream(await relationships.OpenAsync(ct), MaxPartBytes);
        using var xml = XmlReader.Create(bounded, OfficePart.Strict);
        while (await OfficePart.ReadNodeAsync(xml, ct))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Type")?.EndsWith(MainPart, StringComparison.Ordinal) == true && xml.GetAttribute("Target") is { } target)
            {
                return archive.GetEntry(target.TrimStart('/'));
            }
        }

        return null;
    }

    private static async Task<DocxText> ParagraphsAsync(ZipArchiveEntry part, CancellationToken ct)
    {
        var paragraphs = new List<string>();
        var paragraph = new StringBuilder();
        var length = 0;
        await using var bounded = new BoundedStream(await part.OpenAsync(ct), MaxPartBytes);
        using var xml = XmlReader.Create(bounded, OfficePart.Strict);
        var isText = false;
        var fallback = -1; // Depth of the part that repeats a text box for old versions of Word.
        while (await OfficePart.ReadNodeAsync(xml, ct))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when fallback < 0:
                    isText = xml is { LocalName: "t", IsEmptyElement: false };
                    fallback = xml is { LocalName: "Fallback", IsEmptyElement: false } ? xml.Depth : -1;
                    paragraph.Append(xml.LocalName switch { "tab" => "\t", "br" or "cr" => "\n", "noBreakHyphen" => "-", _ => "" });
                    break;
                case XmlNodeType.EndElement:
                    isText = false;
                    fallback = xml.Depth == fallback ? -1 : fallback;
                    if (xml.LocalName == "p" && fallback < 0)
                    {
                        Add(paragraphs, paragraph);
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when isText && fallback < 0:
                    var room = Math.Min(xml.Value.Length, MostCharacters - length);
                    paragraph.Append(xml.Value, 0, room);
                    length += room;
                    if (room < xml.Value.Length)
                    {
                        Add(paragraphs, paragraph);

                        return new DocxText(paragraphs, IsCut: true);
                    }

                    break;
                default:
                    break;
            }
        }

        Add(paragraphs, paragraph);

        return new DocxText(paragraphs, IsCut: false);
    }

    private static void Add(List<string> paragraphs, StringBuilder paragraph)
    {
        if (paragraph.ToString().Trim('\n', '\t', ' ') is { Length: > 0 } text)
        {
            paragraphs.Add(text);
        }

        paragraph.Clear();
    }
}
