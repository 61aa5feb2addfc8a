using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.Areas.Candidates.DocumentFile;

/// <summary>Finds a file that a candidate may have back; translated once by a process. One instance: a translation belongs to one engine.</summary>
public sealed class OwnDocumentQuery
{
    private readonly Func<PortalDbContext, Guid, string, Guid, CancellationToken, Task<OwnDocument?>> find = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid candidateId, string reference, Guid id, CancellationToken ct) => db.Documents
            .Where(d => d.Id == id && d.CandidateId == candidateId && d.RemovedAt == null && d.State != DocumentState.Refused)
            .Where(d => db.Applications.Any(a => a.Reference == reference && a.CandidateId == candidateId))
            .Select(d => new OwnDocument(d.StorageKey, d.FileName, d.Length, d.Format))
            .SingleOrDefault());

    /// <summary>Null for a missing one, a removed or refused one and for somebody else's alike.</summary>
    public Task<OwnDocument?> FindAsync(PortalDbContext db, Guid candidateId, string reference, Guid id, CancellationToken ct) =>
        find(db, candidateId, reference, id, ct);
}

/// <param name="StorageKey">Where its bytes lie.</param>
/// <param name="FileName">The candidate's name for it.</param>
/// <param name="Length">Of the plain bytes.</param>
/// <param name="Format">Told by content.</param>
public sealed record OwnDocument(string StorageKey, string FileName, long Length, DocumentFormat Format);
