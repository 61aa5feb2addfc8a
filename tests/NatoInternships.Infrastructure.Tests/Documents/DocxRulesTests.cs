using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NatoInternships.Domain.Documents;
using NatoInternships.TestSupport.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

/// <summary>Allowed and forbidden content of Word documents (ADR 0033), and the texts inside a PNG.</summary>
public sealed class DocxRulesTests
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const string Chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    public static TheoryData<string, RefusalReason?> Fields => new()
    {
        { "PAGE", null },
        { " page \\* MERGEFORMAT", null },
        { "TOC \\o \"1-3\" \\h", null },
        { "HYPERLINK \"https://a.example/\" \\o \"Note: a tip\"", null },
        { "HYPERLINK \\l \"chapter\"", null },
        { "HYPERLINK \"mailto:a@b.example\"", null },
        { "HYPERLINK \"C:\\\\Users\\\\a\\\\cv.docx\"", null },
        { "ADDIN CSL_CITATION {\"a\":\"http://a.example\"}", null },
        { "= 2 + 2", null },
        { "=SUM(ABOVE)", null },
        { "MACROBUTTON NoMacro [Your name]", null },
        { "INCLUDEPICTURE \"/var/folders/a/b.png\" \\* MERGEFORMATINET", null },
        { "INCLUDEPICTURE \"C:\\\\a\\\\b.png\"", null },
        { "QUOTE \"hello\"", null },
        { "FORMTEXT", null },
        { "chapter \\h", null }, // A bookmark of this document.
        { "DDEAUTO c:\\\\windows\\\\cmd.exe \"/k calc\"", RefusalReason.ActiveField },
        { "ddeauto cmd", RefusalReason.ActiveField },
        { "DDE cmd", RefusalReason.ActiveField },
        { "PRINT 27\"E\"", RefusalReason.ActiveField },
        { "MACROBUTTON FileExit x", RefusalReason.ActiveField },
        { "QUOTE 68 68 69 65 85 84 79 32 99", RefusalReason.ActiveField },
        { "QUOTE 0x44 0x44 0x45", RefusalReason.ActiveField },
        { "SUBSCRIBER x", RefusalReason.ActiveField },
        { "NOBODYKNOWS x", RefusalReason.ActiveField },
        { "INCLUDEPICTURE \"http://192.0.2.7/t.png\" \\d", RefusalReason.ExternalContent },
        { "IncludePicture \\d \"http://192.0.2.7/t.png\"", RefusalReason.ExternalContent },
        { "INCLUDEPICTURE \"\\\\\\\\192.0.2.7\\\\a.png\"", RefusalReason.ExternalContent },
        { "INCLUDEPICTURE \\\\192.0.2.7\\a.png", RefusalReason.ExternalContent },
        { "INCLUDEPICTURE \"file://192.0.2.7/a.png\"", RefusalReason.ExternalContent },
        { "INCLUDETEXT \"http://192.0.2.7/a.docx\"", RefusalReason.ExternalContent },
        { "INCLUDETEXT \"C:\\\\a.docx\"", RefusalReason.ExternalContent },
        { "LINK Excel.Sheet.12 \"\\\\\\\\192.0.2.7\\\\a.xlsx\" \"Sheet1!R1C1\" \\a", RefusalReason.ExternalContent },
        { "IMPORT \"http://a.example/a.png\"", RefusalReason.ExternalContent },
        { "DATABASE \\c \"Server=a\" \\s \"SELECT 1\"", RefusalReason.ExternalContent },
        { "RD \"\\\\\\\\a\\\\b.docx\"", RefusalReason.ExternalContent },
        { "HYPERLINK \"file://192.0.2.7/a\"", RefusalReason.UnsafeLink },
        { "HYPERLINK \"\\\\\\\\192.0.2.7\\\\a\"", RefusalReason.UnsafeLink },
        { "HYPERLINK \\o \"tip\" \"javascript:x\"", RefusalReason.UnsafeLink },
        { "HYPERLINK \"C:\\\\Windows\\\\System32\\\\calc.exe\"", RefusalReason.UnsafeLink },
    };

    public static TheoryData<string, byte[], RefusalReason?> Documents => new()
    {
        { "type declared for an ending without a part", Types("<Default Extension=\"bin\" ContentType=\"application/vnd.openxmlformats-officedocument.oleObject\"/>").Build(), null },
        { "the same with a part", Types("<Default Extension=\"bin\" ContentType=\"application/vnd.openxmlformats-officedocument.oleObject\"/>").With("word/a.bin", "x").Build(), RefusalReason.EmbeddedFile },
        { "type declared for a part that is not there", Types("<Override PartName=\"/word/vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>").Build(), null },
        { "macro type in capitals", Types("<Override PartName=\"/WORD/X.BIN\" ContentType=\"APPLICATION/VND.MS-OFFICE.VBAPROJECT\"/>").With("word/x.bin", "x").Build(), RefusalReason.Macros },
        { "two types for one part", Types("<Override PartName=\"/word/document.xml\" ContentType=\"text/plain\"/>").Build(), RefusalReason.Damaged },
        { "field in a main part with another name", MainPart("word/document.dat", Field("DDEAUTO cmd")), RefusalReason.ActiveField },
        { "the same in UTF-16", MainPart("word/document.dat", Field("DDEAUTO cmd"), Encoding.Unicode), RefusalReason.ActiveField },
        { "clean main part with another name", MainPart("word/document.dat", Field("PAGE")), null },
        { "field in a header with another name", new DocxBuilder().With("word/h.bin", Part(Field("DDEAUTO cmd"))).Build(), RefusalReason.ActiveField },
        { "field name written by a field", new DocxBuilder().WithBody(Nested("QUOTE \"DDEAUTO\"", " cmd")).Build(), RefusalReason.ActiveField },
        { "end of a field name written by a field", new DocxBuilder().WithBody(Nested("QUOTE \"AUTO\"", " cmd", before: "DDE")).Build(), RefusalReason.ActiveField },
        { "field inside a field", new DocxBuilder().WithBody(Nested("MERGEFIELD a", " = 1 \"x\" \"y\"", before: " IF ")).Build(), null },
        { "picture's address written by a field", new DocxBuilder().WithBody(Nested("QUOTE \"http\"", " \\d", before: " INCLUDEPICTURE ")).Build(), RefusalReason.ExternalContent },
        { "field in the result of a field", new DocxBuilder().WithBody($"<w:p>{Begin}{Code(" PAGE ")}{Separate}{Begin}{Code("DDE cmd")}{End}{End}</w:p>").Build(), RefusalReason.ActiveField },
        { "field code as plain text of the code", new DocxBuilder().WithBody($"<w:p>{Begin}<w:r><w:t>DDEAUTO cmd</w:t></w:r>{Separate}{End}</w:p>").Build(), RefusalReason.ActiveField },
        { "field that never ends", new DocxBuilder().WithBody($"<w:p>{Begin}{Code("DDEAUTO cmd")}</w:p>").Build(), RefusalReason.ActiveField },
        { "field that was deleted", new DocxBuilder().WithBody($"<w:p>{Begin}<w:r><w:delInstrText>DDEAUTO cmd</w:delInstrText></w:r>{End}</w:p>").Build(), RefusalReason.ActiveField },
        { "target mode in small letters", Related("attachedTemplate", "https://a.example/t.dotm", "external"), RefusalReason.ExternalContent },
        { "target mode left out", Related("attachedTemplate", "https://a.example/t.dotm", null), RefusalReason.ExternalContent },
        { "relationship type in capitals", Related("AFCHUNK", "x.html", null), RefusalReason.EmbeddedFile },
        { "template of a Mac", Related("attachedTemplate", "Macintosh%20HD:Applications:Microsoft%20Office%202011:Normal.dotm"), null },
        { "template in a Mac's folder", Related("attachedTemplate", "file:///Users/a/Library/t.dotx"), null },
        { "template on a machine, four slashes", Related("attachedTemplate", "file:////a/t.dotx"), RefusalReason.ExternalContent },
        { "template on a machine, escaped", Related("attachedTemplate", "file:///%5C%5Ca%5Ct.dotx"), RefusalReason.ExternalContent },
        { "template on a machine by a colon path", Related("attachedTemplate", "http:a:b//c/t.dotm"), RefusalReason.ExternalContent },
        { "mail merge from the own disk", Related("mailMergeSource", "file:///C:\\Users\\a\\list.mdb"), null },
        { "mail merge from a share", Related("mailMergeSource", "file:///\\\\a\\list.mdb"), RefusalReason.ExternalContent },
        { "mail merge from a server", new DocxBuilder().With("word/settings.xml", "<w:settings xmlns:w='w'><w:mailMerge><w:connectString w:val='Provider=SQLOLEDB;Server=a'/></w:mailMerge></w:settings>").Build(), RefusalReason.ExternalContent },
        { "mail merge from a file", new DocxBuilder().With("word/settings.xml", "<w:settings xmlns:w='w'><w:mailMerge><w:connectString w:val='Provider=Microsoft.ACE.OLEDB.12.0;Data Source=C:\\a.xlsx'/></w:mailMerge></w:settings>").Build(), null },
        { "link to a machine", Related("hyperlink", "file://a/b"), RefusalReason.UnsafeLink },
        { "link to a share", Related("hyperlink", "\\\\a\\b"), RefusalReason.UnsafeLink },
        { "link that runs", Related("hyperlink", "javascript:alert(1)"), RefusalReason.UnsafeLink },
        { "link to the own disk", Related("hyperlink", "file:///C:\\Users\\a\\cv.docx"), null },
        { "link to a web page", Related("hyperlink", "https://a.example/x?y=file://z"), null },
        { "picture of VML from the web", new DocxBuilder().WithBody("<v:imagedata xmlns:v='v' src='http://a.example/x.png'/>").Build(), RefusalReason.ExternalContent },
        { "chart with its sheet", WithChart(Sheet()), null },
        { "chart with a sheet of macros", WithChart(Sheet(("xl/vbaProject.bin", "x"))), RefusalReason.Macros },
        { "chart with an old macro sheet", WithChart(Sheet(("xl/macrosheets/sheet1.xml", "<x/>"))), RefusalReason.Macros },
        { "chart with a sheet that links", WithChart(Sheet(("xl/externalLinks/externalLink1.xml", "<x/>"))), RefusalReason.ExternalContent },
        { "chart with a sheet that asks a server", WithChart(Sheet(("xl/connections.xml", "<x/>"))), RefusalReason.ExternalContent },
        { "chart with a formula that runs", WithChart(Sheet(("xl/worksheets/sheet1.xml", "<worksheet><f>cmd|'/c calc'!A1</f></worksheet>"))), RefusalReason.ExternalContent },
        { "chart with something in its sheet", WithChart(Sheet(("xl/embeddings/a.bin", "x"))), RefusalReason.EmbeddedFile },
        { "chart with a program for a sheet", WithChart([.. "MZ"u8, .. new byte[100]]), RefusalReason.EmbeddedFile },
        { "sheet that no chart names", new DocxBuilder().With("word/embeddings/a.xlsx", Sheet()).Build(), RefusalReason.EmbeddedFile },
        { "sheet that the text embeds", new DocxBuilder().With("word/embeddings/a.xlsx", Sheet())
            .With("word/_rels/document.xml.rels", Relationship("package", "embeddings/a.xlsx", null)).Build(), RefusalReason.EmbeddedFile },
        { "program among the pictures", new DocxBuilder().With("word/media/image1.png", [.. "MZ"u8, .. new byte[100]]).Build(), RefusalReason.EmbeddedFile },
        { "archive among the pictures", new DocxBuilder().With("word/media/image1.png", SampleFiles.PlainZip()).Build(), RefusalReason.EmbeddedFile },
        { "drawing with a document type", new DocxBuilder().With("word/media/a.svg", "<!DOCTYPE svg><svg/>").Build(), null },
    };

    private static string Begin => Mark("begin");

    private static string Separate => Mark("separate");

    private static string End => Mark("end");

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Field_codes_are_on_a_list(string code, RefusalReason? reason)
    {
        var pieces = new DocxBuilder().WithBody("<w:bookmarkStart w:name=\"Chapter\"/>" + Field(code)).Build();
        var simple = new DocxBuilder().WithBody($"<w:bookmarkStart w:name=\"Chapter\"/><w:fldSimple w:instr=\"{Escaped(code)}\"/>").Build();

        Assert.Equal(AnInspector.Expected(reason), await AnInspector.InspectAsync(pieces, DocumentFormat.Docx));
        Assert.Equal(AnInspector.Expected(reason), await AnInspector.InspectAsync(simple, DocumentFormat.Docx));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Parts_are_judged_by_type_relationship_and_content(string name, byte[] content, RefusalReason? reason)
    {
        var outcome = await AnInspector.InspectAsync(content, DocumentFormat.Docx);

        Assert.True(AnInspector.Expected(reason) == outcome, $"{name}: {outcome}");
    }

    [Theory]
    [InlineData("zTXt", "Comment\0\0")]
    [InlineData("iTXt", "Comment\0\u0001\0en\0word\0")]
    [InlineData("iCCP", "icc\0\0")]
    public async Task The_texts_of_a_png_are_measured(string chunk, string start)
    {
        var small = WithChunk(chunk, start, 10_000);
        var bomb = WithChunk(chunk, start, 100_000_000);

        Assert.Equal(AnInspector.Expected(null), await AnInspector.InspectAsync(small, DocumentFormat.Png));
        Assert.Equal(AnInspector.Expected(RefusalReason.InflatesTooMuch), await AnInspector.InspectAsync(bomb, DocumentFormat.Png));
    }

    private static byte[] WithChunk(string type, string start, int length)
    {
        using var data = new MemoryStream();
        data.Write(Encoding.Latin1.GetBytes(start));
        using (var zlib = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(new byte[length]);
        }

        var png = SampleFiles.Png();
        var head = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(head, (int)data.Length);

        return [.. png[..33], .. head, .. Encoding.ASCII.GetBytes(type), .. data.ToArray(), 0, 0, 0, 0, .. png[33..]];
    }

    private static string Mark(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";

    private static string Code(string code) => $"<w:r><w:instrText>{Escaped(code)}</w:instrText></w:r>";

    // Split into two runs, as Word may do.
    private static string Field(string code) => $"<w:p>{Begin}{Code(code[..(code.Length / 2)])}{Code(code[(code.Length / 2)..])}{Separate}<w:r><w:t>x</w:t></w:r>{End}</w:p>";

    private static string Nested(string inner, string after, string before = "") =>
        $"<w:p>{Begin}{(before.Length > 0 ? Code(before) : "")}{Begin}{Code(inner)}{Separate}{End}{Code(after)}{Separate}{End}</w:p>";

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text)!;

    private static string Part(string body) => $"<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{body}</w:hdr>";

    private static DocxBuilder Types(string more) => new DocxBuilder().With(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Word}.document.main+xml\"/>{more}</Types>");

    private static byte[] MainPart(string name, string body, Encoding? encoding = null) => new DocxBuilder()
        .With("[Content_Types].xml", $"<Types><Override PartName=\"/{name}\" ContentType=\"{Word}.document.main+xml\"/></Types>")
        .With("_rels/.rels", Relationship("officeDocument", name, null))
        .With(name, [.. (encoding ?? Encoding.UTF8).GetPreamble(), .. (encoding ?? Encoding.UTF8).GetBytes(Part(body))])
        .Build();

    private static string Relationship(string type, string target, string? mode) =>
        $"<Relationships><Relationship Id=\"r1\" Type=\"{Office}/{type}\" Target=\"{Escaped(target)}\"{(mode is null ? "" : $" TargetMode=\"{mode}\"")}/></Relationships>";

    private static byte[] Related(string type, string target, string? mode = "External") =>
        new DocxBuilder().With("word/_rels/settings.xml.rels", Relationship(type, target, mode)).Build();

    private static byte[] WithChart(byte[] sheet) => Types($"<Default Extension=\"xlsx\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/><Override PartName=\"/word/charts/chart1.xml\" ContentType=\"{Chart}\"/>")
        .With("word/charts/chart1.xml", "<c/>")
        .With("word/charts/_rels/chart1.xml.rels", Relationship("package", "../embeddings/Sheet1.xlsx", null))
        .With("word/embeddings/Sheet1.xlsx", sheet)
        .Build();

    private static byte[] Sheet(params (string Name, string Content)[] more)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            IEnumerable<(string Name, string Content)> parts =
            [
                ("[Content_Types].xml", "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"),
                ("xl/workbook.xml", "<workbook/>"),
                .. more,
            ];
            foreach (var (name, content) in parts)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.Latin1.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
