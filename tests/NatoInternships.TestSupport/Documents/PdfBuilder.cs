using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NatoInternships.TestSupport.Documents;

/// <summary>
/// Builds small PDF files object by object, with a correct cross-reference. Object 1 is the catalog, 2 the page tree, 3 the only page;
/// added objects start at 4.
/// </summary>
public sealed class PdfBuilder
{
    private readonly List<byte[]> objects = [];

    /// <summary>Creates a one-page document.</summary>
    /// <param name="catalog">Further entries of the catalog.</param>
    /// <param name="page">Further entries of the page.</param>
    public PdfBuilder(string catalog = "", string page = "")
    {
        Add($"<< /Type /Catalog /Pages 2 0 R {catalog} >>");
        Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] {page} >>");
    }

    /// <summary>Adds the next object.</summary>
    public PdfBuilder Add(string body)
    {
        objects.Add(Encoding.Latin1.GetBytes(body));

        return this;
    }

    /// <summary>Adds the next object as an uncompressed stream.</summary>
    public PdfBuilder AddStream(string dictionary, string content) =>
        Add($"<< {dictionary} /Length {content.Length} >>\nstream\n{content}\nendstream");

    /// <summary>Returns the file with a classic cross-reference table.</summary>
    /// <param name="padding">Bytes of comment before the first object.</param>
    public byte[] Build(int padding = 0)
    {
        using var file = new MemoryStream();
        Write(file, "%PDF-1.7\n");
        file.Write(Comment(padding));
        var offsets = new List<long>();
        foreach (var body in objects)
        {
            offsets.Add(file.Position);
            Write(file, $"{offsets.Count} 0 obj\n");
            file.Write(body);
            Write(file, "\nendobj\n");
        }

        var start = file.Position;
        Write(file, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Write(file, string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        }

        Write(file, $"trailer\n<< /Root 1 0 R /Size {objects.Count + 1} >>\nstartxref\n{start}\n%%EOF\n");

        return file.ToArray();
    }

    /// <summary>
    /// Returns the same document with every object in a compressed object stream, so that the raw bytes contain none of their names.
    /// </summary>
    public byte[] BuildCompressed()
    {
        var container = objects.Count + 1;
        using var file = new MemoryStream();
        Write(file, "%PDF-1.7\n");
        var containerAt = file.Position;
        var index = new StringBuilder();
        using var bodies = new MemoryStream();
        for (var i = 0; i < objects.Count; i++)
        {
            index.Append(CultureInfo.InvariantCulture, $"{i + 1} {bodies.Position} ");
            bodies.Write(objects[i]);
            bodies.WriteByte((byte)'\n');
        }

        WriteStream(file, container, $"/Type /ObjStm /N {objects.Count} /First {index.Length}", [.. Encoding.ASCII.GetBytes(index.ToString()), .. bodies.ToArray()]);
        var crossReferenceAt = file.Position;
        using var rows = new MemoryStream();
        Row(rows, 0, 0, 65535);
        for (var i = 0; i < objects.Count; i++)
        {
            Row(rows, 2, container, i);
        }

        Row(rows, 1, containerAt, 0);
        Row(rows, 1, crossReferenceAt, 0);
        WriteStream(file, container + 1, $"/Type /XRef /W [1 4 2] /Root 1 0 R /Size {container + 2}", rows.ToArray());
        Write(file, $"startxref\n{crossReferenceAt}\n%%EOF\n");

        return file.ToArray();
    }

    private static byte[] Comment(int length)
    {
        var comment = new byte[length];
        for (var i = 0; i < length; i++)
        {
            comment[i] = (i % 80, i == length - 1) switch
            {
                (_, true) or (79, _) => (byte)'\n',
                (0, _) => (byte)'%',
                _ => (byte)('a' + (i % 23)),
            };
        }

        return comment;
    }

    private static void WriteStream(MemoryStream file, int number, string dictionary, byte[] content)
    {
        using var deflated = new MemoryStream();
        using (var zlib = new ZLibStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        Write(file, $"{number} 0 obj\n<< {dictionary} /Filter /FlateDecode /Length {deflated.Length} >>\nstream\n");
        file.Write(deflated.ToArray());
        Write(file, "\nendstream\nendobj\n");
    }

    private static void Row(MemoryStream rows, byte kind, long second, int third) =>
        rows.Write([kind, (byte)(second >> 24), (byte)(second >> 16), (byte)(second >> 8), (byte)second, (byte)(third >> 8), (byte)third]);

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
