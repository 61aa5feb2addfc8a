using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Inspects a stored document in the background, after the upload was answered. Only <c>qpdf</c> parses PDFs, in a child process with
/// limits, because a hostile file could crash a parser in this process. Also asks the virus scanner when one is configured.
/// </summary>
public sealed class DocumentInspector(
    IOptions<DocumentInspectionOptions> options, ClamAvScanner scanner, ILogger<DocumentInspector> log)
{
    private const int ReadLength = 64 * 1024;

    /// <summary>
    /// Whether PDFs can be inspected on this machine: Linux with <c>qpdf</c>. Checked on each call, so that installing qpdf needs no
    /// restart.
    /// </summary>
    public bool IsAvailable => ChildProgram.Find("qpdf", options.Value.QpdfPath) is not null;

    /// <summary>Inspects a document within the configured timeout and in constant memory.</summary>
    /// <param name="plain">The document from its start, as <see cref="DocumentStore.OpenAsync"/> returns it. It is read to its end and not
    /// disposed.</param>
    /// <param name="format">The format detected when it was stored.</param>
    /// <param name="ct">Ends the inspection and its child process.</param>
    /// <exception cref="DocumentUnreadableException">The stored file was changed.</exception>
    /// <exception cref="InvalidDataException">The document is longer than <see cref="UploadLimits.MaxBytes"/>.</exception>
    public async Task<InspectionOutcome> InspectAsync(Stream plain, DocumentFormat format, CancellationToken ct)
    {
        await using var copy = await TemporaryPlainFile.TryMakeAsync(plain, options.Value.WorkFolder, ct);
        if (copy is null)
        {
            log.LogError("Inspection: the work folder has no room or cannot be written.");

            return new InspectionOutcome.NotInspected(NotInspectedReason.WorkspaceUnavailable);
        }

        var outcome = format switch
        {
            DocumentFormat.Pdf => await PdfAsync(copy, ct),
            DocumentFormat.Docx => await new DocxInspection().InspectAsync(copy.Content, ct),
            _ => await ImageAsync(copy.Content, format, ct),
        };

        return outcome is InspectionOutcome.Clean clean ? await ScanAsync(copy.Content, clean, ct) : outcome;
    }

    /// <summary>
    /// Returns whether the failed part of the inspection works for a file that is known to be good. If it does, the inspected file caused
    /// the failure.
    /// </summary>
    public async Task<bool> WorksAsync(NotInspectedReason reason, CancellationToken ct)
    {
        switch (reason)
        {
            case NotInspectedReason.InspectorFailed or NotInspectedReason.LimitReached:
                await using (var copy = await TemporaryPlainFile.TryMakeAsync(KnownPdf.Open(), options.Value.WorkFolder, ct))
                {
                    return copy is not null && await PdfAsync(copy, ct) is InspectionOutcome.Clean;
                }

            case NotInspectedReason.ScannerUnavailable:
                return await ScanAsync(KnownPdf.Open(), new InspectionOutcome.Clean(), ct) is InspectionOutcome.Clean;
            default:
                return false;
        }
    }

    private async Task<InspectionOutcome> PdfAsync(TemporaryPlainFile copy, CancellationToken ct)
    {
        var program = ChildProgram.Find("qpdf", options.Value.QpdfPath);

        if (program is null)
        {
            return new InspectionOutcome.NotInspected(NotInspectedReason.InspectorMissing);
        }

        var qpdf = new ChildProgram(program, options.Value.TimeoutSeconds, options.Value.MemoryMebibytes);
        var outcome = await new PdfInspection(qpdf, options.Value, log).InspectAsync(copy.PathForChild, copy.Content, ct);

        return outcome is InspectionOutcome.Clean ? new InspectionOutcome.Clean(await new PdfPages(qpdf).CountAsync(copy.PathForChild, ct)) : outcome;
    }

    private static async Task<InspectionOutcome> ImageAsync(Stream image, DocumentFormat format, CancellationToken ct)
    {
        var structure = ContentScanner.For(format);
        var buffer = new byte[ReadLength];
        for (int read; (read = await image.ReadAsync(buffer, ct)) > 0;)
        {
            if (structure.Feed(buffer.AsSpan(0, read)) is { } reason)
            {
                return new InspectionOutcome.Refused(reason);
            }
        }

        var missing = structure.Finish() ?? structure switch
        {
            JpegScanner { LacksEnd: true } when !await JpegData.IsWholeAsync(image, ct) => RefusalReason.Damaged,
            PngScanner => await PngText.RefusalOfAsync(image, ct),
            _ => null,
        };

        return missing is { } refused ? new InspectionOutcome.Refused(refused) : new InspectionOutcome.Clean(PageCount: 1);
    }

    private async Task<InspectionOutcome> ScanAsync(Stream content, InspectionOutcome.Clean clean, CancellationToken ct)
    {
        if (!scanner.IsConfigured)
        {
            return clean;
        }

        content.Position = 0;
        switch (await scanner.ScanAsync(content, ct))
        {
            case ScanOutcome.Clean:
                return clean;
            case ScanOutcome.Infected infected:
                log.LogWarning("Inspection: the scanner found {Signature}.", infected.Signature);

                return new InspectionOutcome.Refused(RefusalReason.Malware);
            default:
                return new InspectionOutcome.NotInspected(NotInspectedReason.ScannerUnavailable);
        }
    }
}
