using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Reads every object of a PDF as <c>qpdf</c> parsed it: object streams unpacked, owner-password encryption removed, names decoded
/// (<c>/J#61vaScript</c>). A search over raw bytes would miss all three. <see cref="PdfActions"/> and <see cref="AttachedData"/> list what
/// is allowed: ADR 0033.
/// </summary>
internal sealed partial class PdfInspection(ChildProgram qpdf, DocumentInspectionOptions options, ILogger log)
{
    private const int Errors = 2;
    private const int Warnings = 3;
    private const int KilledBySignal = 128 + 9;
    private const int KilledForProcessorTime = 128 + 24;
    private const int PasswordNeeded = 0; // The exit code of --requires-password.
    private const int MostPasses = 8; // A chain of references between objects has at most four steps in real documents.
    private const int MostAttachments = 50; // LaTeX attaches the mathematics for screen readers formula by formula.
    private const int MostMeasured = 250;
    private const long MostUnpacked = 512L * 1024 * 1024;

    private string[] key = [];

    public async Task<InspectionOutcome> InspectAsync(string path, Stream content, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(options.TotalSeconds));
        try
        {
            return await InspectWithinAsync(path, content, patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return NotInspected(NotInspectedReason.LimitReached, new ChildExit(null, "", TimedOut: true));
        }
    }

    private async Task<InspectionOutcome> InspectWithinAsync(string path, Stream content, CancellationToken ct)
    {
        var scan = new PdfScan(options.OutputMebibytes * 1024L * 1024);
        var exit = await ScanAsync(scan, path, ct);
        if (exit.Code == Errors && await PdfEmptyPassword.FindKeyAsync(qpdf, path, ct) is { } found)
        {
            key = ["--password-is-hex-key", $"--password={found}"];
            exit = await ScanAsync(scan, path, ct);
        }

        for (var pass = 1; scan.NeedsAnotherPass && scan.IsComplete && pass < MostPasses; pass++)
        {
            exit = await ScanAsync(scan, path, ct);
        }

        return exit switch
        {
            _ when scan.Refusal is { } reason => new InspectionOutcome.Refused(reason),
            { TimedOut: true } => NotInspected(NotInspectedReason.LimitReached, exit),
            _ when scan.OverLimit => NotInspected(NotInspectedReason.LimitReached, exit),
            { Code: 0 or Warnings } when !scan.IsComplete => NotInspected(NotInspectedReason.InspectorFailed, exit),
            { Code: 0 or Warnings } => await JudgeAsync(scan, exit, path, content, ct),
            { Code: KilledBySignal or KilledForProcessorTime } => NotInspected(NotInspectedReason.LimitReached, exit),
            _ when exit.Error.Contains("bad_alloc", StringComparison.Ordinal) => NotInspected(NotInspectedReason.LimitReached, exit),
            { Code: Errors } => await ReasonOfErrorAsync(path, exit, ct),
            _ => NotInspected(NotInspectedReason.InspectorFailed, exit),
        };
    }

    private Task<ChildExit> ScanAsync(PdfScan scan, string path, CancellationToken ct) =>
        qpdf.RunAsync([.. key, "--json=2", "--json-key=qpdf", "--json-stream-data=none", path], scan.ReadAsync, ct);

    private async Task<InspectionOutcome> JudgeAsync(PdfScan scan, ChildExit exit, string path, Stream content, CancellationToken ct)
    {
        var suspects = scan.Streams.Suspects();
        var reason = scan switch
        {
            _ when scan.Streams.Refusal is { } picture => picture,
            { NeedsAnotherPass: true } or { HasPage: false } => RefusalReason.Damaged,
            _ => await PdfDuplicates.AreAmbiguousAsync(exit.Error, content, number => UnpackAsync(path, number, AttachedData.MaxBytes, ct), ct) ? RefusalReason.Damaged
                : await OfAttachmentsAsync(scan.Attachments, path, ct) ?? await OfSizesAsync([.. suspects, .. Recovered(exit.Error)], path, ct),
        };

        return reason is { } refused ? new InspectionOutcome.Refused(refused) : new InspectionOutcome.Clean();
    }

    private async Task<RefusalReason?> OfAttachmentsAsync(SortedSet<int> attachments, string path, CancellationToken ct)
    {
        if (attachments.Count > MostAttachments)
        {
            return RefusalReason.EmbeddedFile;
        }

        foreach (var number in attachments)
        {
            var bytes = await UnpackAsync(path, number, AttachedData.MaxBytes, ct);
            if (bytes is null || !AttachedData.IsData(bytes))
            {
                return RefusalReason.EmbeddedFile;
            }
        }

        return null;
    }

    private async Task<RefusalReason?> OfSizesAsync(IReadOnlyList<(int Number, long MostBytes)> suspects, string path, CancellationToken ct)
    {
        if (suspects.Count > MostMeasured)
        {
            return RefusalReason.InflatesTooMuch;
        }

        var total = 0L;
        foreach (var (number, mostBytes) in suspects)
        {
            var length = 0L;
            await qpdf.RunAsync(Unpacked(path, number), CountAsync, ct);
            total += length;
            if (length > mostBytes || total > MostUnpacked)
            {
                return RefusalReason.InflatesTooMuch;
            }

            async Task<bool> CountAsync(Stream output, CancellationToken token)
            {
                var buffer = new byte[64 * 1024];
                for (int read; (read = await output.ReadAsync(buffer, token)) > 0;)
                {
                    length += read;
                    if (length > mostBytes)
                    {
                        return false;
                    }
                }

                return true;
            }
        }

        return null;
    }

    // Returns null when the stream cannot be unpacked or is longer.
    private async Task<byte[]?> UnpackAsync(string path, int number, int mostBytes, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var exit = await qpdf.RunAsync(Unpacked(path, number), KeepAsync, ct);

        return exit.Code is 0 or Warnings ? bytes.ToArray() : null;

        async Task<bool> KeepAsync(Stream output, CancellationToken token)
        {
            var buffer = new byte[64 * 1024];
            for (int read; (read = await output.ReadAsync(buffer, token)) > 0;)
            {
                if (bytes.Length + read > mostBytes)
                {
                    return false;
                }

                bytes.Write(buffer, 0, read);
            }

            return true;
        }
    }

    private string[] Unpacked(string path, int number) =>
        [.. key, string.Create(CultureInfo.InvariantCulture, $"--show-object={number}"), "--filtered-stream-data", path];

    // Streams with a wrong declared length. The warning contains the real one.
    private static IEnumerable<(int Number, long MostBytes)> Recovered(string error) =>
        from Match match in RecoveredLength().Matches(error)
        where long.TryParse(match.Groups["length"].ValueSpan, CultureInfo.InvariantCulture, out var length) && length * 1100 > PdfStreams.FreeBytes
        select (int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), PdfStreams.FreeBytes);

    private async Task<InspectionOutcome> ReasonOfErrorAsync(string path, ChildExit failed, CancellationToken ct)
    {
        var exit = await qpdf.RunAsync(["--requires-password", path], DrainAsync, ct);

        // Encryption by certificate has no password. qpdf names its filter in the error.
        return exit.Code == PasswordNeeded || failed.Error.Contains("unsupported encryption filter", StringComparison.Ordinal)
            ? new InspectionOutcome.Refused(RefusalReason.PasswordNeeded)
            : new InspectionOutcome.Refused(RefusalReason.Damaged);
    }

    private InspectionOutcome.NotInspected NotInspected(NotInspectedReason reason, ChildExit exit)
    {
        log.LogWarning("PDF not inspected: {Reason}, exit code {ExitCode}, timed out {TimedOut}.", reason, exit.Code, exit.TimedOut);

        return new InspectionOutcome.NotInspected(reason);
    }

    private static async Task<bool> DrainAsync(Stream output, CancellationToken ct)
    {
        await output.CopyToAsync(Stream.Null, ct);

        return true;
    }

    [GeneratedRegex(@"object (?<number>[0-9]{1,9}) [0-9]+, offset [0-9]+\): recovered stream length: (?<length>[0-9]{1,12})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RecoveredLength();
}
