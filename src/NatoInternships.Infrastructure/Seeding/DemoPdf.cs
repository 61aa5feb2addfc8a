using System.Globalization;
using System.Text;

namespace NatoInternships.Infrastructure.Seeding;

/// <summary>A one-page PDF with a few lines of text, for the proofs of the demonstration.</summary>
internal static class DemoPdf
{
    private const int FirstCode = 128;

    // Names of glyphs in the Adobe Glyph List. The letters follow in the same order.
    private const string Letters = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŐőŒœŔŕŘřŚśŞşŠšŤťŪūŮůŰűŲųŸŹźŻżŽžȘșȚț’“”«»";

    private static readonly string[] Glyphs =
        ("Agrave Aacute Acircumflex Atilde Adieresis Aring AE Ccedilla Egrave Eacute Ecircumflex Edieresis Igrave Iacute Icircumflex Idieresis Eth Ntilde Ograve Oacute Ocircumflex Otilde Odieresis Oslash "
        + "Ugrave Uacute Ucircumflex Udieresis Yacute Thorn germandbls agrave aacute acircumflex atilde adieresis aring ae ccedilla egrave eacute ecircumflex edieresis igrave iacute icircumflex idieresis eth "
        + "ntilde ograve oacute ocircumflex otilde odieresis oslash ugrave uacute ucircumflex udieresis yacute thorn ydieresis Amacron amacron Abreve abreve Aogonek aogonek Cacute cacute Ccaron ccaron Dcaron "
        + "dcaron Dcroat dcroat Emacron emacron Edotaccent edotaccent Eogonek eogonek Ecaron ecaron Gbreve gbreve Gcommaaccent gcommaaccent Imacron imacron Iogonek iogonek Idotaccent dotlessi Kcommaaccent "
        + "kcommaaccent Lacute lacute Lcommaaccent lcommaaccent Lcaron lcaron Lslash lslash Nacute nacute Ncommaaccent ncommaaccent Ncaron ncaron Ohungarumlaut ohungarumlaut OE oe Racute racute Rcaron rcaron "
        + "Sacute sacute Scedilla scedilla Scaron scaron Tcaron tcaron Umacron umacron Uring uring Uhungarumlaut uhungarumlaut Uogonek uogonek Ydieresis Zacute zacute Zdotaccent zdotaccent Zcaron zcaron "
        + "Scommaaccent scommaaccent Tcommaaccent tcommaaccent quoteright quotedblleft quotedblright guillemotleft guillemotright").Split(' ');

    /// <param name="lines">Text in ASCII and the Latin letters of the member states; another character becomes "?".</param>
    public static byte[] With(params IReadOnlyList<string> lines)
    {
        var used = lines.SelectMany(line => line).Where(letter => Letters.Contains(letter, StringComparison.Ordinal)).Distinct().ToList();
        var text = string.Join('\n', lines.Select((line, index) => $"BT /F1 14 Tf 72 {760 - (index * 24)} Td ({Encoded(line, used)}) Tj ET"));
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
            $"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding {Differences(used)} >> >>",
            $"<< /Length {text.Length} >>\nstream\n{text}\nendstream",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var index = 0; index < objects.Length; index++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");

        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private static string Differences(List<char> used) =>
        used.Count == 0 ? "" : $"/Differences [{FirstCode} /{string.Join(" /", used.Select(letter => Glyphs[Letters.IndexOf(letter, StringComparison.Ordinal)]))}]";

    private static string Encoded(string line, List<char> used)
    {
        var text = new StringBuilder();
        foreach (var letter in line)
        {
            var place = used.IndexOf(letter);
            text.Append(letter switch
            {
                _ when place >= 0 => $"\\{Convert.ToString(FirstCode + place, 8)}",
                '\\' or '(' or ')' => $"\\{letter}",
                _ when char.IsAscii(letter) => letter.ToString(),
                _ => "?",
            });
        }

        return text.ToString();
    }
}
