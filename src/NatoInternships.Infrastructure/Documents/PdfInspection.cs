using Microsoft.Extensions.Logging;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Reads every object of a PDF as <c>qpdf</c> parsed it: object streams unpacked, owner-password encryption undone, names spelled out (<c>/J#61vaScript</c>).
/// A search over raw bytes would miss all three.
/// </summary>
internal sealed class PdfInspection(Qpdf qpdf, DocumentInspectionOptions options, ILogger log)
{
    private const int Errors = 2;
    private const int Warnings = 3;
    private const int KilledBySignal = 128 + 9;
    private const int KilledForProcessorTime = 128 + 24;
    private const int PasswordNeeded = 0; // of --requires-password

    // A reader that keeps the first of two equal keys would see another document than qpdf, which keeps the last.
    private static readonly string[] AmbiguousKeys = [.. PdfNameScan.ActiveNames, "S", "A", "AA", "OpenAction", "Type", "Subtype", "Names", "AcroForm"];

    public async Task<InspectionOutcome> InspectAsync(string path, CancellationToken ct)
    {
        var scan = new PdfNameScan(options.OutputMebibytes * 1024L * 1024);
        var exit = await qpdf.RunAsync(["--json=2", "--json-key=qpdf", "--json-stream-data=none", path], scan.ReadAsync, ct);

        return exit switch
        {
            _ when scan.Active is { } reason => new InspectionOutcome.Refused(reason),
            { TimedOut: true } => NotInspected(NotInspectedReason.LimitReached, exit),
            _ when scan.OverLimit => NotInspected(NotInspectedReason.LimitReached, exit),
            { Code: 0 or Warnings } when !scan.IsComplete => NotInspected(NotInspectedReason.InspectorFailed, exit),
            { Code: 0 or Warnings } => scan.HasPage && !IsAmbiguous(exit.Error) ? new InspectionOutcome.Clean() : new InspectionOutcome.Refused(RefusalReason.Damaged),
            { Code: KilledBySignal or KilledForProcessorTime } => NotInspected(NotInspectedReason.LimitReached, exit),
            _ when exit.Error.Contains("bad_alloc", StringComparison.Ordinal) => NotInspected(NotInspectedReason.LimitReached, exit),
            { Code: Errors } => await WhyUnreadableAsync(path, exit, ct),
            _ => NotInspected(NotInspectedReason.InspectorFailed, exit),
        };
    }

    private async Task<InspectionOutcome> WhyUnreadableAsync(string path, QpdfExit failed, CancellationToken ct)
    {
        var exit = await qpdf.RunAsync(["--requires-password", path], DrainAsync, ct);

        // Encryption by certificate has no password at all; qpdf names its filter.
        return exit.Code == PasswordNeeded || failed.Error.Contains("unsupported encryption filter", StringComparison.Ordinal)
            ? new InspectionOutcome.Refused(RefusalReason.PasswordNeeded)
            : new InspectionOutcome.Refused(RefusalReason.Damaged);
    }

    private InspectionOutcome.NotInspected NotInspected(NotInspectedReason reason, QpdfExit exit)
    {
        log.LogWarning("PDF not inspected: {Reason}, exit code {ExitCode}, timed out {TimedOut}.", reason, exit.Code, exit.TimedOut);

        return new InspectionOutcome.NotInspected(reason);
    }

    private static bool IsAmbiguous(string error) =>
        error.Contains("duplicated key", StringComparison.Ordinal)
        && AmbiguousKeys.Any(key => error.Contains($"duplicated key /{key};", StringComparison.Ordinal));

    private static async Task<bool> DrainAsync(Stream output, CancellationToken ct)
    {
        await output.CopyToAsync(Stream.Null, ct);

        return true;
    }
}
