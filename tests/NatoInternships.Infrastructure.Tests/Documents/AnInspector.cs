using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;

namespace NatoInternships.Infrastructure.Tests.Documents;

/// <summary>The inspection with its defaults, and no virus scanner.</summary>
internal static class AnInspector
{
    public static DocumentInspector With(DocumentInspectionOptions options) => new(
        Options.Create(options), new ClamAvScanner(Options.Create(new ClamAvOptions())), NullLogger<DocumentInspector>.Instance);

    /// <summary>Returns the outcome without the number of pages, which PageCountTests cover.</summary>
    public static async Task<InspectionOutcome> InspectAsync(byte[] content, DocumentFormat format)
    {
        var outcome = await With(new DocumentInspectionOptions()).InspectAsync(new MemoryStream(content), format, CancellationToken.None);

        return outcome is InspectionOutcome.Clean ? new InspectionOutcome.Clean() : outcome;
    }

    public static InspectionOutcome Expected(RefusalReason? reason) =>
        reason is { } refused ? new InspectionOutcome.Refused(refused) : new InspectionOutcome.Clean();
}
