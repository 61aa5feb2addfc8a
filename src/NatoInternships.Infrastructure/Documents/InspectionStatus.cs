using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>What a status page says of the inspection.</summary>
public sealed class InspectionStatus(PortalDbContext db, DocumentInspector inspector, ClamAvScanner scanner)
{
    /// <summary>Whether PDFs can be checked on this machine.</summary>
    public bool ChecksPdfs => inspector.IsAvailable;

    /// <summary>Whether a virus scanner is configured.</summary>
    public bool HasScanner => scanner.IsConfigured;

    /// <summary>Files waiting for their first inspection.</summary>
    public Task<int> WaitingAsync(CancellationToken ct) =>
        db.Documents.CountAsync(d => d.State == DocumentState.Pending && d.RemovedAt == null, ct);

    /// <summary>Files that were tried without an answer.</summary>
    public Task<int> NotInspectedAsync(CancellationToken ct) =>
        db.Documents.CountAsync(d => d.State == DocumentState.NotInspected && d.RemovedAt == null, ct);
}
