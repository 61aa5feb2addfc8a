using System.Xml;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Reads one XML part of an Office document: relationships, field codes, bookmarks, sources of a mail merge, and the formulas of a chart's
/// sheet.
/// </summary>
internal sealed class OfficePart(string name, bool isOfChart, bool isSheet, OfficeFields fields, HashSet<string> chartSheets)
{
    internal static readonly XmlReaderSettings Strict = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxXmlBytes,
        CloseInput = false,
    };

    private const long MaxXmlBytes = 32L * 1024 * 1024;
    private const int MaxXmlDepth = 512;

    /// <summary>
    /// Returns the part that owns a list of relationships: <c>word/charts/_rels/chart1.xml.rels</c> belongs to
    /// <c>word/charts/chart1.xml</c>.
    /// </summary>
    public static string SourceOf(string name)
    {
        var folder = name.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase);

        return folder >= 0 && name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) ? name[..folder] + name[(folder + "_rels/".Length)..^".rels".Length] : name;
    }

    /// <summary>Reads the next node. Throws <see cref="XmlException"/> when it is nested too deeply.</summary>
    public static async Task<bool> ReadNodeAsync(XmlReader xml, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();

        var more = await xml.ReadAsync();

        return xml.Depth <= MaxXmlDepth ? more : throw new XmlException("Nested too deeply.");
    }

    public async Task<RefusalReason?> ReadAsync(Stream part, CancellationToken ct)
    {
        using var xml = XmlReader.Create(part, Strict);
        var text = (InCode: false, InFormula: false);
        fields.BeginPart();
        while (await ReadNodeAsync(xml, ct))
        {
            var reason = xml.NodeType switch
            {
                XmlNodeType.Element => OfElement(xml, ref text),
                XmlNodeType.EndElement => OfEnd(xml, ref text),
                XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace => OfText(xml.Value, text),
                _ => null,
            };
            if (reason is not null)
            {
                return reason;
            }
        }

        return fields.EndPart();
    }

    private RefusalReason? OfElement(XmlReader xml, ref (bool InCode, bool InFormula) text)
    {
        switch (xml.LocalName)
        {
            case "Relationship":
                return OfRelationship(xml);
            case "instrText" or "delInstrText":
                text.InCode = !xml.IsEmptyElement;
                return null;
            case "t":
                text.InCode = !xml.IsEmptyElement && fields.IsInCode; // Text between the start of a field and its separator is part of the code.
                return null;
            case "p":
                return fields.BeginParagraph();
            case "fldChar":
                return fields.Mark(Attribute(xml, "fldCharType"));
            case "fldSimple":
                return fields.Simple(Attribute(xml, "instr"));
            case "bookmarkStart":
                fields.AddBookmark(Attribute(xml, "name"));
                return null;
            case "connectString" or "udl" or "query" or "src" or "dataSource" or "headerSource":
                return OfSource(Attribute(xml, "val"));
            case "imagedata" or "fill" or "stroke" when LinkAddress.IsRemote(Attribute(xml, "src")):
                return RefusalReason.ExternalContent;
            case "f" when isSheet:
                text.InFormula = !xml.IsEmptyElement;
                return null;
            case "ddeLink" or "oleLink" when isSheet:
                return RefusalReason.ExternalContent;
            default:
                return null;
        }
    }

    private static RefusalReason? OfEnd(XmlReader xml, ref (bool InCode, bool InFormula) text)
    {
        if (xml.LocalName is "instrText" or "delInstrText" or "t" or "f")
        {
            text = (false, false);
        }

        return null;
    }

    private RefusalReason? OfText(string value, (bool InCode, bool InFormula) text)
    {
        if (text.InCode)
        {
            return fields.Add(value);
        }

        // A formula contacts another program by "program|topic!item", and another file by "[file]sheet!cell" with its own path.
        return text.InFormula && (value.Contains('|', StringComparison.Ordinal) || value.Contains("WEBSERVICE", StringComparison.OrdinalIgnoreCase) || LinkAddress.IsRemote(value.Trim('\'', '=')))
            ? RefusalReason.ExternalContent
            : null;
    }

    private RefusalReason? OfRelationship(XmlReader xml)
    {
        var type = xml.GetAttribute("Type")?.Trim() ?? "";
        var target = xml.GetAttribute("Target")?.Trim() ?? "";
        var isExternal = "External".Equals(xml.GetAttribute("TargetMode")?.Trim(), StringComparison.OrdinalIgnoreCase) || LinkAddress.IsRemote(target);

        switch (type[(type.LastIndexOf('/') + 1)..].ToLowerInvariant())
        {
            case "vbaproject" or "wordvbadata" or "xlmacrosheet" or "xlintlmacrosheet":
                return RefusalReason.Macros;
            case "control" or "activexcontrolbinary":
                return RefusalReason.ActiveControl;
            case "package" when isOfChart && !isExternal:
                chartSheets.Add(Resolve(target));
                return null;
            case "oleobject" or "package" or "afchunk":
                return isExternal ? RefusalReason.ExternalContent : RefusalReason.EmbeddedFile;
            case "hyperlink":
                return !isExternal || LinkAddress.IsHarmlessWordLink(target) ? null : RefusalReason.UnsafeLink;
            case "attachedtemplate" or "mailmergesource" or "mailmergeheadersource" when LinkAddress.IsLocalFile(target):
                return null; // A path on the author's own disk loads nothing.
            default:
                return isExternal ? RefusalReason.ExternalContent : null;
        }
    }

    // The path of a mail merge's list. On the author's own disk it loads nothing.
    private static RefusalReason? OfSource(string value)
    {
        var isRemote = value.Contains(@"\\", StringComparison.Ordinal) || value.Contains("://", StringComparison.Ordinal)
            || value.Contains("Server=", StringComparison.OrdinalIgnoreCase) || value.Contains("Network Address", StringComparison.OrdinalIgnoreCase);

        return isRemote && !value.Contains("file:///", StringComparison.OrdinalIgnoreCase) ? RefusalReason.ExternalContent : null;
    }

    private string Resolve(string target)
    {
        if (target.StartsWith('/'))
        {
            return target.TrimStart('/');
        }

        var source = SourceOf(name);
        var folders = new List<string>(source.Split('/')[..^1]);
        foreach (var step in target.Replace('\\', '/').Split('/'))
        {
            if (step == "..")
            {
                folders.RemoveRange(Math.Max(0, folders.Count - 1), Math.Min(1, folders.Count));
            }
            else if (step is not ("." or ""))
            {
                folders.Add(step);
            }
        }

        return string.Join('/', folders);
    }

    private static string Attribute(XmlReader xml, string localName)
    {
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (xml.LocalName == localName)
            {
                var value = xml.Value;
                xml.MoveToElement();

                return value;
            }
        }

        xml.MoveToElement();

        return "";
    }
}
