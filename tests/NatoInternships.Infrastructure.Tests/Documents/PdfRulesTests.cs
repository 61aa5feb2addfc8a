using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NatoInternships.Domain.Documents;
using NatoInternships.TestSupport.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

/// <summary>Allowed and forbidden content of PDFs (ADR 0033). Each row is a small generated file.</summary>
public sealed class PdfRulesTests
{
    private const string Link = "/Type /Annot /Subtype /Link /Rect [0 0 9 9]";

    public static TheoryData<string> Numbers => new("595.", "-0.", "0000612.00", "+5", "+5.", "+.5", "-.5", ".5", "00", "-00", "4.", "0.", "1234567890.123456789", "--5", "5-", "1.2.3", "1e5", ".", "-", "16#FF");

    public static TheoryData<string, string, RefusalReason?> Catalogs => new()
    {
        { "opens at a page", "/OpenAction [3 0 R /Fit]", null },
        { "goes to a page", "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>", null },
        { "next page", "/OpenAction << /S /Named /N /NextPage >>", null },
        { "print dialog", "/OpenAction << /S /Named /N /Print >>", null },
        { "shows a layer", "/OpenAction << /S /SetOCGState /State [/ON] >>", null },
        { "any other menu command", "/OpenAction << /S /Named /N /AcroSendMail:SendMail >>", RefusalReason.CallsOut },
        { "page on the web", "/OpenAction << /S /URI /URI (https://a.example/) >>", RefusalReason.CallsOut },
        { "page on the web after another action", "/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /URI /URI (https://a.example/) >> >>", RefusalReason.CallsOut },
        { "page on the web in a list", "/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next [<< /S /Hide /T (a) >> << /S /URI /URI (https://a.example/) >>] >>", RefusalReason.CallsOut },
        { "another document", "/OpenAction << /S /GoToR /F (b.pdf) /D [0 /Fit] >>", RefusalReason.CallsOut },
        { "another document, name in hexadecimal", "/OpenAction << /S /Go#54oR /F (b.pdf) >>", RefusalReason.CallsOut },
        { "sends the form", "/OpenAction << /S /SubmitForm /F << /FS /URL /F (http://a.example/) >> >>", RefusalReason.CallsOut },
        { "imports data", "/OpenAction << /S /ImportData /F (\\\\\\\\a\\\\b.fdf) >>", RefusalReason.CallsOut },
        { "article thread elsewhere", "/OpenAction << /S /Thread /F (\\\\\\\\a\\\\b.pdf) /D 0 >>", RefusalReason.CallsOut },
        { "an action nobody knows", "/OpenAction << /S /FormatDisk >>", RefusalReason.CallsOut },
        { "film", "/OpenAction << /S /Rendition /OP 0 /R << /S /MR >> >>", RefusalReason.RichMedia },
        { "film by the older way", "/OpenAction << /S /Movie /T (a) >>", RefusalReason.RichMedia },
        { "sound", "/OpenAction << /S /Sound /Sound 4 0 R >>", RefusalReason.RichMedia },
        { "at an event", "/AA << /WC << /S /GoToR /F (a.pdf) >> >>", RefusalReason.CallsOut },
        { "web page at an event", "/AA << /WC << /S /URI /URI (https://a.example/) >> >>", RefusalReason.CallsOut },
        { "empty XFA", "/AcroForm << /Fields [] /XFA [] >>", null },
        { "XFA in parts", "/AcroForm << /Fields [] /XFA [(a) 3 0 R] >>", RefusalReason.XfaForm },
        { "rights of a reader", "/Perms << /UR3 << /Type /Sig /Reference [<< /TransformMethod /UR3 /TransformParams << /EF [/Create /Delete] >> >>] >> >>", null },
        { "base of relative links", "/URI << /Base (https://a.example/) >>", null },
        { "script among the names", "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (1) >>] >> >>", RefusalReason.JavaScript },
        { "film among the names", "/Names << /Renditions << /Names [] >> >>", RefusalReason.RichMedia },
        { "structure with attributes", "/StructTreeRoot << /K << /S /Document /A << /O /Layout /Placement /Block >> >> >>", null },
        { "page labels", "/PageLabels << /Nums [0 << /S /D >>] >>", null },
        { "file on a web server", "/X << /Type /Filespec /FS /URL /F (http://a.example/x.pdf) >>", RefusalReason.CallsOut },
        { "file on a share", "/X << /Type /Filespec /F (\\\\\\\\a\\\\b.pdf) >>", RefusalReason.CallsOut },
        { "related files", "/X << /Type /Filespec /F (a.txt) /RF << /F [(a) 3 0 R] >> >>", RefusalReason.EmbeddedFile },
    };

    public static TheoryData<string, RefusalReason?> Links => new()
    {
        { "https://www.nato.int/", null },
        { "HTTP://a.example:8080/", null },
        { "www.a.example", null },
        { "www.a.example:80/x", null },
        { "mailto:a@b.example?subject=Hello", null },
        { "tel:+3227074111", null },
        { "ftp://ftp.a.example/x", null },
        { "chapter2.pdf", null },
        { "#page=3", null },
        { "a@b.example", null },
        { "javascript:alert\\(1\\)", RefusalReason.UnsafeLink },
        { "JavaScript:alert\\(1\\)", RefusalReason.UnsafeLink },
        { " java\\nscript:alert\\(1\\)", RefusalReason.UnsafeLink },
        { "file:///C:/Windows/System32/calc.exe", RefusalReason.UnsafeLink },
        { "file://a.example/share/x", RefusalReason.UnsafeLink },
        { "\\\\\\\\a.example\\\\share\\\\x", RefusalReason.UnsafeLink },
        { "//a.example/share", RefusalReason.UnsafeLink },
        { "search-ms:query=x&crumb=location:\\\\\\\\a", RefusalReason.UnsafeLink },
        { "ms-word:ofe|u|https://a.example/a.docx", RefusalReason.UnsafeLink },
        { "vbscript:x", RefusalReason.UnsafeLink },
        { "data:text/html,x", RefusalReason.UnsafeLink },
    };

    public static TheoryData<string, string, string, RefusalReason?> Attachments => new()
    {
        { "Europass", "data.xml", "<?xml version=\"1.0\"?><learner/>", null },
        { "XML with a mark of its encoding", "data.XML", "\u00EF\u00BB\u00BF<?xml version=\"1.0\"?><learner/>", null },
        { "plain text", "read me.txt", "Hello, caf\u00E9", null },
        { "formula", "formula.mml", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>", null },
        { "table", "marks.csv", "a;b\n1;2\n", null },
        { "program", "a.exe", "MZ\u0090\u0000", RefusalReason.EmbeddedFile },
        { "program under a harmless name", "a.txt", "MZ\u0090\u0000\u0003", RefusalReason.EmbeddedFile },
        { "script under its name", "a.js", "alert(1)", RefusalReason.EmbeddedFile },
        { "batch file", "a.bat", "calc", RefusalReason.EmbeddedFile },
        { "two endings", "a.txt.hta", "text", RefusalReason.EmbeddedFile },
        { "page as text", "a.xml", "<html><script>alert(1)</script></html>", RefusalReason.EmbeddedFile },
        { "page in a namespace", "a.xml", "<x:y xmlns:x='http://www.w3.org/1999/xhtml'/>", RefusalReason.EmbeddedFile },
        { "drawing that runs", "a.xml", "<?xml version='1.0'?><svg onload='x'/>", RefusalReason.EmbeddedFile },
        { "Word as XML", "a.xml", "<?xml version='1.0'?><?mso-application progid='Word.Document'?><w/>", RefusalReason.EmbeddedFile },
        { "XML bomb", "a.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", RefusalReason.EmbeddedFile },
        { "shell script", "a.txt", "#!/bin/sh\nrm -rf /", RefusalReason.EmbeddedFile },
        { "another PDF", "a.pdf", "%PDF-1.4", RefusalReason.EmbeddedFile },
        { "no name to tell it by", "a", "text", RefusalReason.EmbeddedFile },
    };

    public static TheoryData<string, byte[], RefusalReason?> Files => new()
    {
        { "action in an object before its place", Built(b => b.Add("<< /S /URI /URI (https://a.example/) >>"), "/OpenAction 4 0 R"), RefusalReason.CallsOut },
        { "link in an object", Built(b => b.Add($"<< {Link} /A 5 0 R >>").Add("<< /S /URI /URI (https://a.example/) >>"), page: "/Annots [4 0 R]"), null },
        { "link's address in an object", Built(b => b.Add("(javascript:x)").Add($"<< {Link} /A << /S /URI /URI 4 0 R >> >>"), page: "/Annots [5 0 R]"), RefusalReason.UnsafeLink },
        { "action's type in an object", Built(b => b.Add("/FormatDisk").Add($"<< {Link} /A << /S 4 0 R >> >>"), page: "/Annots [5 0 R]"), RefusalReason.CallsOut },
        { "actions by event in an object", Built(b => b.Add("<< /O 5 0 R >>").Add("<< /S /URI /URI (https://a.example/) >>"), page: "/AA 4 0 R"), RefusalReason.CallsOut },
        { "the same, each before its place", Built(b => b.Add("<< /S /URI /URI (https://a.example/) >>").Add("<< /O 4 0 R >>"), page: "/AA 5 0 R"), RefusalReason.CallsOut },
        { "in an object stream", new PdfBuilder("/OpenAction 4 0 R").Add("<< /S /GoToR /F (a.pdf) >>").BuildCompressed(), RefusalReason.CallsOut },
        { "film beside the page", Built(page: "/Annots [<< /Type /Annot /Subtype /Movie /Rect [0 0 9 9] >>]"), RefusalReason.RichMedia },
        { "sound beside the page", Built(page: "/Annots [<< /Type /Annot /Subtype /Sound /Rect [0 0 9 9] >>]"), RefusalReason.RichMedia },
        { "stream outside the file", Built(b => b.AddStream("/F << /FS /URL /F (http://a.example/x) >>", ""), page: "/Contents 4 0 R"), RefusalReason.CallsOut },
        { "stream outside the file by its name", Built(b => b.AddStream("/F (x.bin)", ""), page: "/Contents 4 0 R"), RefusalReason.CallsOut },
        { "stream outside the file in an object", Built(b => b.Add("(x.bin)").AddStream("/F 4 0 R", ""), page: "/Contents 5 0 R"), RefusalReason.CallsOut },
        { "filter by its short key", Built(b => b.AddStream("/F /Fl", "x")), null },
        { "page of another document", Built(b => b.AddStream("/Subtype /Form /Ref << /F (a.pdf) /Page 0 >>", "")), RefusalReason.CallsOut },
        { "picture of 150 megapixels", Built(b => b.AddStream("/Subtype /Image /Width 15000 /Height 10000", "x")), null },
        { "picture of 151 megapixels", Built(b => b.AddStream("/Subtype /Image /Width 15100 /Height 10000", "x")), RefusalReason.TooManyPixels },
        { "picture of 2 gigapixels", Built(b => b.AddStream("/Subtype /Image /Width 50000 /Height 40000", "x")), RefusalReason.TooManyPixels },
        { "its width in an object", Built(b => b.AddStream("/Subtype /Image /Width 5 0 R /Height 40000", "x").Add("50000")), RefusalReason.TooManyPixels },
        { "its width written otherwise", Built(b => b.AddStream("/Subtype /Image /Width 0050000. /Height 40000", "x")), RefusalReason.TooManyPixels },
        { "bomb", Bomb(1), RefusalReason.InflatesTooMuch },
        { "nested bomb", Bomb(2), RefusalReason.InflatesTooMuch },
        { "nested bomb, filters in an object", Bomb(2, "5 0 R"), RefusalReason.InflatesTooMuch },
        { "bomb that lies about its length", Bomb(1, length: 10), RefusalReason.InflatesTooMuch },
        { "ordinary long content", Content(20_000_000), null },
        { "type given twice alike", Built(catalog: "/X << /Type /ExtGState /CA 1 /Type /ExtGState >>"), null },
        { "type given twice alike, in an object stream", new PdfBuilder("/X 4 0 R").Add("<< /Type /ExtGState /D [[1 (a\\)b) >> 2] << >>] /Type /ExtGState >>".Replace(">> 2", "2", StringComparison.Ordinal)).BuildCompressed(), null },
        { "type given twice, differently", Built(catalog: "/X << /Type /ExtGState /CA 1 /Type /Font >>"), RefusalReason.Damaged },
        { "action given twice, differently", Built(page: $"/Annots [<< {Link} /A << /S /GoTo /D [3 0 R] >> /A << /S /Hide /T (a) >> >>]"), RefusalReason.Damaged },
        { "attachment without a name", Built(b => b.AddStream("/Type /EmbeddedFile", "MZ\u0000\u0001")), RefusalReason.EmbeddedFile },
        { "attachment packed", Packed("<?xml version=\"1.0\"?><learner/>"), null },
        { "program packed", Packed("MZ\u0000\u0001"), RefusalReason.EmbeddedFile },
        { "old encryption of 40 bits", Encrypted(revision: 2, version: 1, bits: 40, declared: "40"), null },
        { "old encryption with another length", Encrypted(revision: 2, version: 1, bits: 40, declared: "128"), null },
        { "old encryption of 48 bits", Encrypted(revision: 3, version: 2, bits: 48, declared: "48"), null },
        { "newer encryption without a length", Encrypted(revision: 3, version: 2, bits: 40, declared: null), null },
        { "script behind old encryption", Encrypted(revision: 3, version: 2, bits: 40, declared: null, "/OpenAction << /S /JavaScript /JS <00> >>"), RefusalReason.JavaScript },
        { "old encryption with a password", Encrypted(revision: 2, version: 1, bits: 40, declared: "40", password: "secret"), RefusalReason.PasswordNeeded },
    };

    [QpdfTheory]
    [MemberData(nameof(Numbers))]
    public async Task Numbers_are_read_as_other_programs_write_them(string number)
    {
        var clean = new PdfBuilder($"/X [{number}] /ViewerPreferences << /A {number} >>", $"/UserUnit {number}").Build();
        var active = new PdfBuilder($"/X [{number}] /OpenAction << /S /JavaScript /JS (1) >>", $"/UserUnit {number}").Build();

        Assert.Equal(AnInspector.Expected(null), await AnInspector.InspectAsync(clean, DocumentFormat.Pdf));
        Assert.Equal(AnInspector.Expected(RefusalReason.JavaScript), await AnInspector.InspectAsync(active, DocumentFormat.Pdf));
    }

    [QpdfTheory]
    [MemberData(nameof(Catalogs))]
    public Task A_document_that_opens_something_by_itself_is_refused(string name, string catalog, RefusalReason? reason) => JudgedAsync(name, new PdfBuilder(catalog).Build(), reason);

    [QpdfTheory]
    [MemberData(nameof(Links))]
    public Task Only_links_to_web_mail_and_telephone_are_accepted(string address, RefusalReason? reason) =>
        JudgedAsync(address, new PdfBuilder(page: $"/Annots [<< {Link} /A << /S /URI /URI ({address}) >> >>]").Build(), reason);

    [QpdfTheory]
    [MemberData(nameof(Attachments))]
    public Task Data_that_cannot_run_may_be_attached(string name, string file, string content, RefusalReason? reason) =>
        JudgedAsync(name, SampleFiles.PdfWithAttachment(file, content), reason);

    [QpdfTheory]
    [MemberData(nameof(Files))]
    public Task Each_file_is_judged_by_all_its_objects(string name, byte[] content, RefusalReason? reason) => JudgedAsync(name, content, reason);

    private static async Task JudgedAsync(string name, byte[] content, RefusalReason? reason)
    {
        var outcome = await AnInspector.InspectAsync(content, DocumentFormat.Pdf);

        Assert.True(AnInspector.Expected(reason) == outcome, $"{name}: {outcome}");
    }

    private static byte[] Built(Func<PdfBuilder, PdfBuilder>? add = null, string catalog = "", string page = "")
    {
        var builder = new PdfBuilder(catalog, page);

        return (add?.Invoke(builder) ?? builder).Build();
    }

    private static byte[] Bomb(int layers, string? filters = null, int? length = null)
    {
        var data = new byte[100_000_000];
        for (var layer = 0; layer < layers; layer++)
        {
            data = Deflated(data);
        }

        var filter = filters ?? $"[{string.Join(' ', Enumerable.Repeat("/FlateDecode", layers))}]";

        return new PdfBuilder(page: "/Contents 4 0 R")
            .Add($"<< /Filter {filter} /Length {length ?? data.Length} >>\nstream\n{Encoding.Latin1.GetString(data)}\nendstream")
            .Add("[/FlateDecode /FlateDecode]")
            .Build();
    }

    private static byte[] Content(int length)
    {
        var text = new StringBuilder();
        for (var line = 0; text.Length < length; line++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{line * 7919 % 1000} {line * 104729 % 1000} l\n");
        }

        return new PdfBuilder(page: "/Contents 4 0 R").AddStream("/Filter /FlateDecode", Encoding.Latin1.GetString(Deflated(Encoding.ASCII.GetBytes(text.ToString())))).Build();
    }

    private static byte[] Packed(string content) => new PdfBuilder("/Names << /EmbeddedFiles << /Names [(a.xml) 4 0 R] >> >>")
        .Add("<< /Type /Filespec /F (a.xml) /EF 6 0 R >>")
        .AddStream("/Type /EmbeddedFile /Filter /FlateDecode", Encoding.Latin1.GetString(Deflated(Encoding.Latin1.GetBytes(content))))
        .Add("<< /F 5 0 R >>")
        .Build();

    private static byte[] Deflated(byte[] data)
    {
        using var file = new MemoryStream();
        using (var zlib = new ZLibStream(file, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return file.ToArray();
    }

    // Encrypted with RC4 by the specification. The only page has no text to encrypt.
    private static byte[] Encrypted(int revision, int version, int bits, string? declared, string catalog = "", string password = "")
    {
        byte[] padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
        byte[] owner = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
        byte[] identity = [.. "0123456789abcdef"u8];
        byte[] padded = [.. Encoding.ASCII.GetBytes(password), .. padding];
#pragma warning disable CA5351 // what the format prescribes
        var key = MD5.HashData([.. padded.AsSpan(0, 32), .. owner, 0xFC, 0xFF, 0xFF, 0xFF, .. identity]);
        for (var round = 0; revision == 3 && round < 50; round++)
        {
            key = MD5.HashData(key.AsSpan(0, bits / 8));
        }

        key = key[..(bits / 8)];
        var user = revision == 2 ? Rc4(key, padding) : MD5.HashData([.. padding, .. identity]);
#pragma warning restore CA5351
        for (var round = 0; revision == 3 && round < 20; round++)
        {
            user = Rc4([.. key.Select(one => (byte)(one ^ round))], user);
        }

        Array.Resize(ref user, 32);
        var length = declared is null ? "" : $"/Length {declared} ";
        var file = new PdfBuilder(catalog)
            .Add($"<< /Filter /Standard /V {version} /R {revision} {length}/P -4 /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}> >>")
            .Build();
        var id = Convert.ToHexString(identity);

        return Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file).Replace("trailer\n<<", $"trailer\n<< /Encrypt 4 0 R /ID [<{id}> <{id}>]", StringComparison.Ordinal));
    }

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        byte[] state = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = (i + 1) & 0xFF;
            j = (j + state[i]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(data[n] ^ state[(state[i] + state[j]) & 0xFF]);
        }

        return result;
    }
}
