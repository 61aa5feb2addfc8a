using System.IO.Compression;
using System.Xml;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Reads a Word document part by part. Each part is inflated once, and limits count real bytes because declared sizes can lie. XML is read
/// without DTDs and external entities. Everything is managed code over bounded streams, so no child process is needed. The kind of a part
/// follows from its declared type, its first bytes and its name, because Word finds parts by type and relationship (ADR 0033).
/// </summary>
internal sealed class DocxInspection
{
    private const int MaxEntries = 2_000;
    private const long MaxEntryBytes = 64L * 1024 * 1024;
    private const long MaxTotalBytes = 128L * 1024 * 1024;
    private const long RatioFreeBytes = 4L * 1024 * 1024;
    private const int MaxRatio = 200; // The text of a real document expands up to about 30 times.
    private const int MaxOverhead = 1024; // bytes
    private const int MaxSheets = 50;
    private const string TypesName = "[Content_Types].xml";
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private readonly OfficeTypes types = new();
    private readonly OfficeFields fields = new();
    private readonly HashSet<string> chartSheets = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool isSheet;
    private long total;

    /// <summary>Creates an inspection of a Word document.</summary>
    public DocxInspection()
    {
    }

    private DocxInspection(bool isSheet, long total)
    {
        this.isSheet = isSheet;
        this.total = total;
    }

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

        // The content types come first, because they decide how to read the other parts.
        var list = archive.Entries.FirstOrDefault(IsTypes);
        if (list is null)
        {
            return RefusalReason.UnknownType;
        }

        return await OfContentAsync(list, ct) ?? types.RefusalOf(names, isSheet) ?? await OfPartsAsync(archive, ct)
            ?? (types.HasPart(isSheet ? SheetType : MainType, names) ? null : RefusalReason.UnknownType);
    }

    private async Task<RefusalReason?> OfPartsAsync(ZipArchive archive, CancellationToken ct)
    {
        var embedded = new List<ZipArchiveEntry>();
        foreach (var entry in archive.Entries.Where(entry => !IsTypes(entry)))
        {
            if (await OfContentAsync(entry, ct) is { } reason)
            {
                return reason;
            }

            if (IsEmbedded(entry))
            {
                embedded.Add(entry);
            }
        }

        if (fields.Refusal is { } field)
        {
            return field;
        }

        return embedded.Count > MaxSheets ? RefusalReason.EmbeddedFile : await OfEmbeddedAsync(embedded, ct);
    }

    // A chart keeps its figures in an embedded sheet, which Word shows only when the chart is edited. The sheet may embed nothing else.
    private async Task<RefusalReason?> OfEmbeddedAsync(IReadOnlyList<ZipArchiveEntry> embedded, CancellationToken ct)
    {
        foreach (var entry in embedded)
        {
            if (isSheet || !chartSheets.Contains(PlainName(entry)) || !Ends(entry.FullName, ".xlsx"))
            {
                return RefusalReason.EmbeddedFile;
            }

            await using var inflated = await entry.OpenAsync(ct);
            using var copy = new MemoryStream();
            await inflated.CopyToAsync(copy, ct); // Its length was already counted above.
            var inspection = new DocxInspection(isSheet: true, total);
            var outcome = await inspection.InspectAsync(copy, ct);
            total = inspection.total;
            if (outcome is InspectionOutcome.Refused refused)
            {
                return refused.Reason is RefusalReason.UnknownType or RefusalReason.Damaged ? RefusalReason.EmbeddedFile : refused.Reason;
            }
        }

        return null;
    }

    private RefusalReason? OfName(ZipArchiveEntry entry)
    {
        var name = '/' + PlainName(entry);

        return entry switch
        {
            { IsEncrypted: true } => RefusalReason.PasswordNeeded,
            _ when Ends(name, "vbaProject.bin") || Ends(name, "vbaData.xml") => RefusalReason.Macros,
            _ when isSheet && (Holds(name, "/macrosheets/") || Holds(name, "/dialogsheets/")) => RefusalReason.Macros,
            _ when isSheet && (Holds(name, "/externalLinks/") || Holds(name, "/queryTables/") || Ends(name, "/connections.xml")) => RefusalReason.ExternalContent,
            _ when Holds(name, "/activeX/") => RefusalReason.ActiveControl,
            { Length: > MaxEntryBytes } => RefusalReason.InflatesTooMuch,
            { Length: > RatioFreeBytes } when entry.Length / MaxRatio > entry.CompressedLength => RefusalReason.InflatesTooMuch,
            // Compression never makes data much longer. Such an entry declares less than it contains, and readers that trust the data would
            // inflate all of it.
            _ when entry.CompressedLength > entry.Length + (entry.Length / 100) + MaxOverhead => RefusalReason.InflatesTooMuch,
            _ => null,
        };
    }

    private async Task<RefusalReason?> OfContentAsync(ZipArchiveEntry entry, CancellationToken ct)
    {
        await using var inflated = await entry.OpenAsync(ct);
        await using var bounded = new BoundedStream(inflated, Math.Min(Math.Min(MaxEntryBytes, entry.Length), MaxTotalBytes - total));
        try
        {
            await using var part = await PartStart.ReadAsync(bounded, ct);
            if (await OfPartAsync(entry, part, ct) is { } reason)
            {
                return reason;
            }

            await part.CopyToAsync(Stream.Null, ct);
        }
        catch (Exception) when (bounded.IsExceeded)
        {
            return RefusalReason.InflatesTooMuch; // Whatever the XML reader reported.
        }

        total += bounded.Count;

        return bounded.Count == entry.Length ? null : RefusalReason.Damaged;
    }

    private async Task<RefusalReason?> OfPartAsync(ZipArchiveEntry entry, PartStart part, CancellationToken ct)
    {
        var name = PlainName(entry);
        if (IsTypes(entry))
        {
            return await types.ReadAsync(part, ct);
        }

        // A picture in XML, and text that starts like XML, contain no fields that Word reads. They may be invalid XML.
        var mustBeXml = Ends(name, ".xml") || Ends(name, ".rels") || (types.IsXml(name) && !types.Of(name).StartsWith("image/", StringComparison.OrdinalIgnoreCase));
        if (!mustBeXml && !part.LooksLikeXml)
        {
            return part.IsProgramOrDocument && !IsEmbedded(entry) ? RefusalReason.EmbeddedFile : null;
        }

        try
        {
            return await new OfficePart(name, types.IsChart(OfficePart.SourceOf(name)), isSheet, fields, chartSheets).ReadAsync(part, ct);
        }
        catch (XmlException) when (!mustBeXml)
        {
            return null;
        }
    }

    private static bool IsTypes(ZipArchiveEntry entry) => entry.FullName.Equals(TypesName, StringComparison.OrdinalIgnoreCase);

    private static bool IsEmbedded(ZipArchiveEntry entry) => entry.Length > 0 && Holds('/' + PlainName(entry), "/embeddings/");

    private static string PlainName(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/').TrimStart('/');

    private static bool Ends(string text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
