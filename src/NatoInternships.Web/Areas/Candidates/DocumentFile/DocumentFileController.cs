using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Candidates.DocumentFile;

/// <summary>Downloads a candidate's own file, decrypted while it is sent.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
public sealed class DocumentFileController(PortalDbContext db, OwnDocumentQuery own, DocumentStore store) : Controller
{
    [HttpGet("/applications/{reference}/documents/{id:guid}")]
    public async Task<IActionResult> Download(string reference, Guid id, CancellationToken ct)
    {
        var document = await own.FindAsync(db, User.CandidateId(), reference, id, ct);
        if (document is null || await store.OpenAsync(StorageKey.Parse(document.StorageKey), ct) is not { } content)
        {
            return NotFound();
        }

        return new StoredDocumentResult(document, content);
    }
}
