using System.Xml;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// The declared content types of the parts of an Office document. A type for an extension or part that does not exist is ignored:
/// ONLYOFFICE declares <c>bin</c> as an OLE object in every document.
/// </summary>
internal sealed class OfficeTypes
{
    private readonly Dictionary<string, string> byEnding = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads <c>[Content_Types].xml</c>.</summary>
    public async Task<RefusalReason?> ReadAsync(Stream part, CancellationToken ct)
    {
        using var xml = XmlReader.Create(part, OfficePart.Strict);
        while (await OfficePart.ReadNodeAsync(xml, ct))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.GetAttribute("ContentType")?.Trim() is not { } type)
            {
                continue;
            }

            // If a part has two declarations, readers differ in which one they use.
            var isSame = xml.GetAttribute("PartName") is { } name ? Add(byName, name.TrimStart('/'), type)
                : xml.GetAttribute("Extension") is not { } ending || Add(byEnding, ending.TrimStart('.'), type);
            if (!isSame)
            {
                return RefusalReason.Damaged;
            }
        }

        return null;
    }

    /// <summary>Returns the declared type of a part; empty when there is none.</summary>
    public string Of(string name) =>
        byName.GetValueOrDefault(name) ?? byEnding.GetValueOrDefault(name[(name.LastIndexOf('.') + 1)..]) ?? "";

    public bool IsXml(string name) => Of(name) is var type && (type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase));

    public bool IsChart(string name) => Of(name) is var type
        && (type.EndsWith(".drawingml.chart+xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith(".chartex+xml", StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns whether a part of this type exists.</summary>
    public bool HasPart(string type, IEnumerable<string> names) => names.Any(name => Of(name.TrimStart('/')).Equals(type, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns why an existing part is refused because of its type; null when none is.</summary>
    public RefusalReason? RefusalOf(IEnumerable<string> names, bool isSheet) =>
        names.Select(name => RefusalOf(Of(name.Replace('\\', '/').TrimStart('/')), isSheet)).FirstOrDefault(reason => reason is not null);

    private static RefusalReason? RefusalOf(string type, bool isSheet) => type switch
    {
        _ when Holds(type, "macroEnabled") || Holds(type, "vbaProject") || Holds(type, "vbaData") || Holds(type, "macrosheet") || Holds(type, "dialogsheet") => RefusalReason.Macros,
        _ when Holds(type, "activeX") => RefusalReason.ActiveControl,
        _ when Holds(type, "oleObject") || Holds(type, "x-msdownload") || Holds(type, "x-msdos-program") => RefusalReason.EmbeddedFile,
        _ when isSheet && (Holds(type, "externalLink") || Holds(type, "queryTable") || Holds(type, "connections")) => RefusalReason.ExternalContent,
        _ => null,
    };

    private static bool Add(Dictionary<string, string> declared, string key, string type) =>
        declared.TryAdd(key, type) || declared[key].Equals(type, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
