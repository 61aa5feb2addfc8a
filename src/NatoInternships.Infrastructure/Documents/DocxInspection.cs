using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Reads a Word document part by part, each inflated once and within bounds that count real bytes, because declared sizes can lie. XML is read with DTDs
/// prohibited and nothing resolved. Parts are managed code over bounded streams, so no child process is needed.
/// </summary>
internal sealed partial class DocxInspection
{
    private const int MaxEntries = 2_000;
    private const long MaxEntryBytes = 64L * 1024 * 1024;
    private const long MaxTotalBytes = 128L * 1024 * 1024;
    private const long MaxXmlBytes = 32L * 1024 * 1024;
    private const int MaxXmlDepth = 512;
    private const int MaxFieldCodes = 1024 * 1024; // characters in one part
    private const long RatioFreeBytes = 4L * 1024 * 1024;
    private const int MaxRatio = 200; // text of a real document inflates up to about 30 times
    private const int MaxOverhead = 1024; // bytes
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static readonly XmlReaderSettings Strict = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxXmlBytes,
        CloseInput = false,
    };

    private long total;
    private bool hasMainType;

    public async Task<InspectionOutcome> InspectAsync(Stream file, CancellationToken ct)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);

            return await RefusalOfAsync(archive, ct) is { } reason ? new InspectionOutcome.Refused(reason) : new InspectionOutcome.Clean();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            return new InspectionOutcome.Refused(RefusalReason.Damaged);
        }
    }

    private async Task<RefusalReason?> RefusalOfAsync(ZipArchive archive, CancellationToken ct)
    {
        if (archive.Entries.Count > MaxEntries)
        {
            return RefusalReason.InflatesTooMuch;
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            var reason = names.Add(entry.FullName) ? OfName(entry) : RefusalReason.Damaged;
            if (reason is not null)
            {
                return reason;
            }
        }

        if (!names.Contains("[Content_Types].xml"))
        {
            return RefusalReason.UnknownType;
        }

        foreach (var entry in archive.Entries)
        {
            if (await OfContentAsync(entry, ct) is { } reason)
            {
                return reason;
            }
        }

        return hasMainType ? null : RefusalReason.UnknownType;
    }

    private static RefusalReason? OfName(ZipArchiveEntry entry)
    {
        var name = entry.FullName.Replace('\\', '/');

        return entry switch
        {
            { IsEncrypted: true } => RefusalReason.PasswordNeeded,
            _ when Ends(name, "vbaProject.bin") || Ends(name, "vbaData.xml") => RefusalReason.Macros,
            _ when Holds(name, "/activeX/") => RefusalReason.ActiveControl,
            _ when Holds(name, "/embeddings/") => RefusalReason.EmbeddedFile,
            { Length: > MaxEntryBytes } => RefusalReason.InflatesTooMuch,
            { Length: > RatioFreeBytes } when entry.Length / MaxRatio > entry.CompressedLength => RefusalReason.InflatesTooMuch,
            // Compression never makes data much longer: such an entry declares less than it holds, and readers that trust the data would inflate it all.
            _ when entry.CompressedLength > entry.Length + (entry.Length / 100) + MaxOverhead => RefusalReason.InflatesTooMuch,
            _ => null,
        };
    }

    private async Task<RefusalReason?> OfContentAsync(ZipArchiveEntry entry, CancellationToken ct)
    {
        var name = entry.FullName;
        await using var inflated = await entry.OpenAsync(ct);
        await using var bounded = new BoundedStream(inflated, Math.Min(Math.Min(MaxEntryBytes, entry.Length), MaxTotalBytes - total));
        try
        {
            var reason = name switch
            {
                _ when name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase) => await OfContentTypesAsync(bounded, ct),
                _ when Ends(name, ".rels") => await OfRelationshipsAsync(bounded, ct),
                _ when Ends(name, ".xml") => await OfFieldsAsync(bounded, ct),
                _ => null,
            };
            if (reason is not null)
            {
                return reason;
            }

            await bounded.CopyToAsync(Stream.Null, ct);
        }
        catch (Exception) when (bounded.IsExceeded)
        {
            return RefusalReason.InflatesTooMuch; // whatever the XML reader made of it
        }

        total += bounded.Count;

        return bounded.Count == entry.Length ? null : RefusalReason.Damaged;
    }

    private async Task<RefusalReason?> OfContentTypesAsync(Stream part, CancellationToken ct)
    {
        using var xml = XmlReader.Create(part, Strict);
        while (await ReadAsync(xml, ct))
        {
            var type = xml.NodeType == XmlNodeType.Element ? xml.GetAttribute("ContentType") : null;
            if (type is null)
            {
                continue;
            }

            if (Holds(type, "macroEnabled") || Holds(type, "vbaProject"))
            {
                return RefusalReason.Macros;
            }

            if (Holds(type, "activeX"))
            {
                return RefusalReason.ActiveControl;
            }

            if (Holds(type, "oleObject"))
            {
                return RefusalReason.EmbeddedFile;
            }

            hasMainType |= type.Equals(MainType, StringComparison.OrdinalIgnoreCase);
        }

        return null;
    }

    private static async Task<RefusalReason?> OfRelationshipsAsync(Stream part, CancellationToken ct)
    {
        using var xml = XmlReader.Create(part, Strict);
        while (await ReadAsync(xml, ct))
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
            {
                continue;
            }

            var type = xml.GetAttribute("Type") ?? "";
            var reason = type[(type.LastIndexOf('/') + 1)..] switch
            {
                "vbaProject" => RefusalReason.Macros,
                "control" or "activeXControlBinary" => RefusalReason.ActiveControl,
                "oleObject" or "package" or "aFChunk" => RefusalReason.EmbeddedFile,
                "hyperlink" => null,
                "attachedTemplate" when LocalTemplate().IsMatch(xml.GetAttribute("Target") ?? "") => null,
                _ when xml.GetAttribute("TargetMode") == "External" => RefusalReason.ExternalContent,
                _ => (RefusalReason?)null,
            };
            if (reason is not null)
            {
                return reason;
            }
        }

        return null;
    }

    // Word may break one field code into several runs, so the codes of a part are joined before they are read.
    private static async Task<RefusalReason?> OfFieldsAsync(Stream part, CancellationToken ct)
    {
        var codes = new StringBuilder();
        using var xml = XmlReader.Create(part, Strict);
        var inCode = false;
        while (await ReadAsync(xml, ct))
        {
            if (codes.Length > MaxFieldCodes)
            {
                return RefusalReason.InflatesTooMuch;
            }

            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "instrText":
                    inCode = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.Element when xml.LocalName == "fldChar":
                    codes.Append(' ');
                    break;
                case XmlNodeType.Element when xml.LocalName == "fldSimple":
                    for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
                    {
                        codes.Append(' ').Append(xml.LocalName == "instr" ? xml.Value : "").Append(' ');
                    }

                    break;
                case XmlNodeType.EndElement when xml.LocalName == "instrText":
                    inCode = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when inCode:
                    codes.Append(xml.Value);
                    break;
            }
        }

        return Dde().IsMatch(codes.ToString()) ? RefusalReason.ActiveField : null;
    }

    private static async Task<bool> ReadAsync(XmlReader xml, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();

        var more = await xml.ReadAsync();

        return xml.Depth <= MaxXmlDepth ? more : throw new XmlException("Nested too deeply.");
    }

    private static bool Ends(string text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    // Word notes the path of the template a document was begun from. A drive of the reader's own machine fetches nothing; anything else does.
    [GeneratedRegex(@"^(file:///[A-Za-z]:[\\/]|Normal(\.dotm)?$)[^?#]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LocalTemplate();

    [GeneratedRegex(@"\bDDE(AUTO)?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Dde();
}
