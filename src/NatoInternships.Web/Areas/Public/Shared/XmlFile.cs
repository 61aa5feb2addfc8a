using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NatoInternships.Web.Areas.Public.Shared;

/// <summary>Writes XML as UTF-8 without byte order mark, with the declaration first.</summary>
public static class XmlFile
{
    public static byte[] Write(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            new XDocument(root).WriteTo(writer);
        }

        return bytes.ToArray();
    }

    /// <summary>
    /// Removes characters that XML 1.0 does not allow, such as U+FFFE. Without this, one character in one notice would break the whole
    /// file.
    /// </summary>
    public static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }
}
