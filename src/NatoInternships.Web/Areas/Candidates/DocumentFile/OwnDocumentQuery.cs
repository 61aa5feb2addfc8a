using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Shared.Submissions;

namespace NatoInternships.Web.Areas.Candidates.DocumentFile;

/// <summary>
/// Finds a file that a candidate may download. The query is compiled, and a compiled query belongs to one engine, so there is one instance.
/// </summary>
public sealed class OwnDocumentQuery
{
    private readonly Func<PortalDbContext, Guid, string, Guid, CancellationToken, Task<StoredDocument?>> find = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid candidateId, string reference, Guid id, CancellationToken ct) => db.Documents
            .Where(d => d.Id == id && d.CandidateId == candidateId && d.RemovedAt == null && d.State != DocumentState.Refused)
            .Where(d => db.Applications.Any(a => a.Reference == reference && a.CandidateId == candidateId))
            .Select(d => new StoredDocument(d.StorageKey, d.FileName, d.Length, d.Format))
            .SingleOrDefault());

    /// <summary>Returns null for a missing, removed or refused file, and for one of another candidate.</summary>
    public Task<StoredDocument?> FindAsync(PortalDbContext db, Guid candidateId, string reference, Guid id, CancellationToken ct) =>
        find(db, candidateId, reference, id, ct);
}
