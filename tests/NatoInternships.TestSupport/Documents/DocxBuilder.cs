using System.IO.Compression;
using System.Text;

namespace NatoInternships.TestSupport.Documents;

/// <summary>Builds small Word documents part by part. A part with an existing name replaces it.</summary>
public sealed class DocxBuilder
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly DateTimeOffset Fixed = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<string, byte[]> parts = [];

    /// <summary>Creates a valid document with one paragraph.</summary>
    public DocxBuilder()
    {
        WithMainType("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
        With("_rels/.rels", RelationshipList($"<Relationship Id=\"r1\" Type=\"{Relationships}/officeDocument\" Target=\"word/document.xml\"/>"));
        WithBody("<w:p><w:r><w:t>Proof of ongoing studies</w:t></w:r></w:p>");
    }

    /// <summary>Sets a part's text.</summary>
    public DocxBuilder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Sets a part's bytes.</summary>
    public DocxBuilder With(string name, byte[] content)
    {
        parts[name] = content;

        return this;
    }

    /// <summary>Declares the content type of the main part.</summary>
    public DocxBuilder WithMainType(string type) => With(
        "[Content_Types].xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + $"<Override PartName=\"/word/document.xml\" ContentType=\"{type}\"/></Types>");

    /// <summary>Sets the content of the body.</summary>
    public DocxBuilder WithBody(string xml) => With(
        "word/document.xml",
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{xml}</w:body></w:document>");

    /// <summary>Adds an external relationship of the main part, or of its settings for a template.</summary>
    public DocxBuilder WithExternal(string type, string target) => With(
        type == "attachedTemplate" ? "word/_rels/settings.xml.rels" : "word/_rels/document.xml.rels",
        RelationshipList($"<Relationship Id=\"r9\" Type=\"{Relationships}/{type}\" Target=\"{target}\" TargetMode=\"External\"/>"));

    /// <summary>Returns the file.</summary>
    public byte[] Build()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = Fixed;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return file.ToArray();
    }

    private static string RelationshipList(string items) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{items}</Relationships>";
}
