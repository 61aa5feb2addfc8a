using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NatoInternships.TestSupport.Documents;

/// <summary>
/// Files as candidates and attackers upload them, generated in code. The bytes are always the same, except when qpdf encrypts them.
/// </summary>
public static class SampleFiles
{
    /// <summary>A valid one-page PDF of about 400 bytes.</summary>
    public static byte[] Pdf() => new PdfBuilder().Build();

    /// <summary>A valid PDF of exactly this number of bytes.</summary>
    public static byte[] OfSize(int length)
    {
        var padding = length - Pdf().Length;
        for (var attempt = 0; padding >= 0 && attempt < 4; attempt++)
        {
            var file = new PdfBuilder().Build(padding);
            if (file.Length == length)
            {
                return file;
            }

            padding += length - file.Length;
        }

        throw new ArgumentOutOfRangeException(nameof(length), length, "No legal PDF of that length can be made.");
    }

    /// <summary>A valid PDF with a text in its raw bytes, to search for later.</summary>
    public static byte[] PdfWithText(string text) => new PdfBuilder("/Contents 4 0 R").AddStream("", $"BT ({text}) Tj ET").Build();

    /// <summary>A valid PDF with this number of empty pages, each as large as a sheet of A4 unless another size in points is given.</summary>
    public static byte[] PdfOf(int pages, int width = 595, int height = 842)
    {
        var kids = string.Join(' ', Enumerable.Range(3, pages).Select(number => $"{number} 0 R"));
        var text = new StringBuilder("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n")
            .Append(CultureInfo.InvariantCulture, $"2 0 obj\n<< /Type /Pages /Count {pages} /Kids [{kids}] >>\nendobj\n");
        for (var number = 3; number < pages + 3; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] >>\nendobj\n");
        }

        return Encoding.ASCII.GetBytes(text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Root 1 0 R /Size {pages + 3} >>\n%%EOF\n").ToString());
    }

    /// <summary>A PDF that opens a web page without a click.</summary>
    public static byte[] PdfWithLinkOnOpen() => new PdfBuilder("/OpenAction << /S /URI /URI (https://www.nato.int/) >>").Build();

    /// <summary>A PDF with a link to a web page: allowed.</summary>
    public static byte[] PdfWithLink() =>
        new PdfBuilder(page: "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://www.nato.int/) >> >>]").Build();

    /// <summary>A PDF with its data attached as XML, as Europass writes it: allowed.</summary>
    public static byte[] PdfWithAttachedData() => PdfWithAttachment("data.xml", "<?xml version=\"1.0\"?><learner/>", "application#2Fxml");

    /// <summary>A PDF with a file attached and declared.</summary>
    public static byte[] PdfWithAttachment(string name, string content, string type = "text#2Fplain") =>
        new PdfBuilder($"/Names << /EmbeddedFiles << /Names [({name}) 4 0 R] >> >> /AF [4 0 R]")
            .Add($"<< /Type /Filespec /F ({name}) /UF ({name}) /AFRelationship /Data /EF << /F 5 0 R >> >>")
            .AddStream($"/Type /EmbeddedFile /Subtype /{type}", content)
            .Build();

    /// <summary>A PDF that contains "/JavaScript" only in readable text: allowed.</summary>
    public static byte[] PdfAboutJavaScript() => new PdfBuilder("/Info (/JavaScript and /Launch)").Build();

    /// <summary>A PDF that runs JavaScript when opened.</summary>
    public static byte[] PdfWithJavaScript() => new PdfBuilder("/OpenAction 4 0 R").Add("<< /S /JavaScript /JS (app.alert\\(1\\)) >>").Build();

    /// <summary>The same with hexadecimal escapes in its names.</summary>
    public static byte[] PdfWithEscapedJavaScript() => new PdfBuilder("/OpenAction 4 0 R").Add("<< /S /J#61vaScr#69pt /#4AS (app.alert\\(1\\)) >>").Build();

    /// <summary>The same inside a compressed object stream, so that the raw bytes do not contain the name.</summary>
    public static byte[] PdfWithJavaScriptInObjectStream() =>
        new PdfBuilder("/OpenAction 4 0 R").Add("<< /S /JavaScript /JS (app.alert\\(1\\)) >>").BuildCompressed();

    /// <summary>A PDF whose action only readers find that use the first of two equal keys.</summary>
    public static byte[] PdfWithDuplicatedActionKey() =>
        new PdfBuilder("/OpenAction 4 0 R /OpenAction null").Add("<< /S /GoTo /D [3 0 R /Fit] >>").Build();

    /// <summary>A PDF with another file attached.</summary>
    public static byte[] PdfWithEmbeddedFile() =>
        new PdfBuilder("/Names << /EmbeddedFiles << /Names [(a.exe) 4 0 R] >> >>")
            .Add("<< /Type /Filespec /F (a.exe) /EF << /F 5 0 R >> >>")
            .AddStream("/Type /EmbeddedFile", "MZ")
            .Build();

    /// <summary>A PDF with a file attached to an annotation, without the name tree and without a type on the stream.</summary>
    public static byte[] PdfWithFileAnnotation() =>
        new PdfBuilder(page: "/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /F (a.exe) /EF << /F 4 0 R >> >> >>]")
            .AddStream("", "MZ")
            .Build();

    /// <summary>A PDF that starts a program.</summary>
    public static byte[] PdfWithLaunch() => new PdfBuilder("/OpenAction << /S /Launch /F (cmd.exe) >>").Build();

    /// <summary>A PDF with an XFA form.</summary>
    public static byte[] PdfWithXfa() => new PdfBuilder("/AcroForm << /Fields [] /XFA 4 0 R >>").AddStream("", "<xdp/>").Build();

    /// <summary>A PDF with rich media.</summary>
    public static byte[] PdfWithRichMedia() =>
        new PdfBuilder(page: "/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>]").Build();

    /// <summary>Starts like a PDF but is not readable.</summary>
    public static byte[] DamagedPdf() => Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Cat");

    /// <summary>A PDF without any page.</summary>
    public static byte[] PdfWithoutPages() => Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 2 >>\n%%EOF\n");

    /// <summary>A readable PDF whose cross-reference is wrong: qpdf warns (exit code 3).</summary>
    public static byte[] PdfWithWarnings() => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Pdf()).Replace("startxref\n", "startxref\n9", StringComparison.Ordinal));

    /// <summary>A PDF that cannot be opened without the password "user". Needs qpdf.</summary>
    public static byte[] PdfWithPassword() => Qpdf.Run(Pdf(), "--encrypt", "user", "owner", "256", "--");

    /// <summary>A PDF that everybody can open and only its owner can change. Needs qpdf.</summary>
    public static byte[] PdfWithOwnerPasswordOnly() => Qpdf.Run(Pdf(), "--encrypt", "", "owner", "256", "--");

    /// <summary>JavaScript behind an owner password. Needs qpdf.</summary>
    public static byte[] PdfWithOwnerPasswordAndJavaScript() =>
        Qpdf.Run(PdfWithJavaScript(), "--object-streams=generate", "--encrypt", "", "owner", "256", "--");

    /// <summary>A PDF that needs a certificate instead of a password.</summary>
    public static byte[] PdfForCertificateHolders() => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(
        new PdfBuilder().Add("<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /Length 128 >>").Build())
        .Replace("trailer\n<<", "trailer\n<< /Encrypt 4 0 R /ID [<00><00>]", StringComparison.Ordinal));

    /// <summary>A valid grey JPEG of 8 by 8 pixels.</summary>
    public static byte[] Jpeg() => Jpeg(8, 8);

    /// <summary>A JPEG whose frame header declares this size in pixels.</summary>
    public static byte[] Jpeg(ushort width, ushort height)
    {
        byte[] ones = [.. Enumerable.Repeat((byte)1, 64)];
        byte[] oneCode = [1, .. new byte[15], 0];

        return
        [
            0xFF, 0xD8,
            0xFF, 0xDB, 0, 67, 0, .. ones,
            0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
            0xFF, 0xC4, 0, 20, 0x00, .. oneCode,
            0xFF, 0xC4, 0, 20, 0x10, .. oneCode,
            0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0,
            0x3F,
            0xFF, 0xD9,
        ];
    }

    /// <summary>A JPEG as a phone writes it, with a huge thumbnail header in an application segment, and a video after the image.</summary>
    public static byte[] JpegFromPhone()
    {
        byte[] inner = [.. "Exif\0\0"u8, .. Jpeg(60_000, 60_000)];
        var plain = Jpeg();

        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(inner.Length + 2), .. inner, .. plain[2..], .. "ftypmp42 the film"u8];
    }

    /// <summary>A valid grey PNG of 8 by 8 pixels.</summary>
    public static byte[] Png() => Png(8, 8, new byte[8 * 9]);

    /// <summary>A PNG of about 100 bytes that declares 10,000 by 10,000 pixels.</summary>
    public static byte[] HugePixelPng() => Png(10_000, 10_000, new byte[9]);

    /// <summary>A PNG that declares this size in pixels.</summary>
    public static byte[] Png(uint width, uint height, byte[] rows)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", data.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A valid Word document.</summary>
    public static byte[] Docx() => new DocxBuilder().Build();

    /// <summary>A Word document with declared macros.</summary>
    public static byte[] MacroDocm() =>
        new DocxBuilder().WithMainType("application/vnd.ms-word.document.macroEnabled.main+xml").With("word/vbaProject.bin", "macro").Build();

    /// <summary>A Word document with a macro project that it does not declare.</summary>
    public static byte[] DocxWithHiddenMacro() => new DocxBuilder().With("word/vbaProject.bin", "macro").Build();

    /// <summary>A Word document of about 20 kB that expands to 20 MiB.</summary>
    public static byte[] ZipBombDocx() => new DocxBuilder().With("word/media/image1.bin", new byte[20 * 1024 * 1024]).Build();

    /// <summary>The same with a directory that declares 1,000 bytes.</summary>
    public static byte[] LyingZipBombDocx()
    {
        var file = ZipBombDocx();
        var entry = file.AsSpan().LastIndexOf("word/media/image1.bin"u8) - 46;
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(entry + 24), 1000);

        return file;
    }

    /// <summary>An archive that is no Word document.</summary>
    public static byte[] PlainZip()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("notes.txt").LastWriteTime = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
        }

        return file.ToArray();
    }

    /// <summary>The start of an old .doc, or of a Word document with a password.</summary>
    public static byte[] LegacyDoc() => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

    /// <summary>The start of an iPhone photograph.</summary>
    public static byte[] Heic() => [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, .. new byte[64]];

    /// <summary>An empty file.</summary>
    public static byte[] Empty() => [];

    /// <summary>A Windows program.</summary>
    public static byte[] Executable() => [.. "MZ"u8, 0x90, 0, 3, .. new byte[251]];

    /// <summary>A web page with a PDF header further down, for an upload under a PDF's name.</summary>
    public static byte[] HtmlPretendingToBePdf() => Encoding.ASCII.GetBytes("<!doctype html><script>alert(1)</script>\n" + Encoding.Latin1.GetString(Pdf()));

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var length = new byte[4];
        var checksum = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc32(body));

        return [.. length, .. body, .. checksum];
    }

    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
