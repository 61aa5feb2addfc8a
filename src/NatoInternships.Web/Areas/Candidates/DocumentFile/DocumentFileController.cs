using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Candidates.DocumentFile;

/// <summary>Downloads a candidate's own file, decrypted while it is sent.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
public sealed class DocumentFileController(PortalDbContext db, OwnDocumentQuery own, DocumentStore store) : Controller
{
    // Prevents scripts in the file from running if a browser displays it.
    private const string Sandbox = "default-src 'none'; frame-ancestors 'none'; sandbox";

    [HttpGet("/applications/{reference}/documents/{id:guid}")]
    public async Task<IActionResult> Download(string reference, Guid id, CancellationToken ct)
    {
        var document = await own.FindAsync(db, User.CandidateId(), reference, id, ct);
        if (document is null || await store.OpenAsync(StorageKey.Parse(document.StorageKey), ct) is not { } content)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        Response.Headers[HeaderNames.ContentSecurityPolicy] = Sandbox;

        return new StoredDocumentResult(document, content);
    }
}
