using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>Finds a file that the Internship Office may read.</summary>
public sealed class SubmittedFileQuery(PortalDbContext db)
{
    /// <summary>
    /// Returns a clean file of the submission in force. Returns null for every other file: one that is not inspected or refused, one that
    /// only an older version or another application names, and one of an application that is withdrawn or was never submitted.
    /// </summary>
    public Task<SubmittedFile?> FindAsync(string reference, Guid documentId, CancellationToken ct) => (
        from application in db.Applications
        where application.Reference == reference && application.Status == ApplicationStatus.Submitted
        join submission in db.Submissions on new { ApplicationId = application.Id, Version = application.SubmittedVersion } equals new { submission.ApplicationId, submission.Version }
        where submission.Documents.Any(named => named.DocumentId == documentId)
        join document in db.Documents on documentId equals document.Id
        where document.State == DocumentState.Clean
        select new SubmittedFile(application.Id, reference, documentId, document.FileName, document.StorageKey, document.Format, document.Length, document.PageCount))
        .AsNoTracking().SingleOrDefaultAsync(ct);
}

/// <summary>A file that the Internship Office may read.</summary>
/// <param name="ApplicationId">Id of the application.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="DocumentId">Id of the file.</param>
/// <param name="FileName">The candidate's name for the file.</param>
/// <param name="StorageKey">Key of the stored bytes.</param>
/// <param name="Format">The format by content.</param>
/// <param name="Length">Size of the plain file in bytes.</param>
/// <param name="PageCount">Null where the inspection counted none.</param>
public sealed record SubmittedFile(
    Guid ApplicationId, string Reference, Guid DocumentId, string FileName, string StorageKey, DocumentFormat Format, long Length, int? PageCount);
