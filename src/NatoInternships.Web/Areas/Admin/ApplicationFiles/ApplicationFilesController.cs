using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Admin.ApplicationFiles;

/// <summary>The files of an application: pictures of their pages, and the original as a step of its own (ruling A29).</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Hr)]
[Route("admin/applications/{reference}/files")]
public sealed class ApplicationFilesController(
    FilesPageQuery pageQuery, SubmittedFileQuery fileQuery, PagePictures pictures, DocumentStore store, ReadNotes notes) : Controller
{
    // A picture that is opened by itself cannot run anything either.
    private const string Sandbox = "default-src 'none'; frame-ancestors 'none'; sandbox";

    [HttpGet("")]
    [Reads(AuditActions.ApplicationRead, AuditSubjects.Application)]
    public async Task<IActionResult> Index(string reference, EvidenceChoice choice, CancellationToken ct)
    {
        ModelState.Clear(); // What is no file or page opens the first.
        if (await pageQuery.FindAsync(reference, choice, ct) is not { } page)
        {
            return NotFound();
        }

        notes.Of(page.ApplicationId, "files");

        return View(page);
    }

    [HttpGet("{documentId:guid}/pages/{page:int:min(1)}")]
    [Reads(AuditActions.FileRead, AuditSubjects.Document)]
    public async Task<IActionResult> Picture(string reference, Guid documentId, int page, CancellationToken ct)
    {
        if (await fileQuery.FindAsync(reference, documentId, ct) is not { } file || file.Format == DocumentFormat.Docx || page > (file.PageCount ?? page))
        {
            return NotFound();
        }

        switch (await pictures.OfAsync(StorageKey.Parse(file.StorageKey), file.Format, page, ct))
        {
            case PagePicture.Made made:
                notes.Of(documentId, $"page {page}");
                Response.Headers.CacheControl = "no-store";
                Response.Headers.ContentSecurityPolicy = Sandbox;
                Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline").ToString();

                return File(made.Bytes.ToArray(), made.MediaType);
            case PagePicture.ProgramMissing:
                return StatusCode(StatusCodes.Status503ServiceUnavailable);
            case PagePicture.NotPossible or PagePicture.FileMissing:
                return NotFound();
            case var other:
                throw new NotSupportedException($"Unhandled outcome {other}.");
        }
    }

    [HttpGet("{documentId:guid}/original")]
    [Reads(AuditActions.ApplicationRead, AuditSubjects.Application)]
    public async Task<IActionResult> Original(string reference, Guid documentId, CancellationToken ct)
    {
        if (await fileQuery.FindAsync(reference, documentId, ct) is not { } file)
        {
            return NotFound();
        }

        notes.Of(file.ApplicationId, "name of a file");

        return View(file);
    }

    [HttpPost("{documentId:guid}/original")]
    [Reads(AuditActions.OriginalRead, AuditSubjects.Document)]
    public async Task<IActionResult> Download(string reference, Guid documentId, CancellationToken ct)
    {
        if (await fileQuery.FindAsync(reference, documentId, ct) is not { } file || await store.OpenAsync(StorageKey.Parse(file.StorageKey), ct) is not { } content)
        {
            return NotFound();
        }

        notes.Of(documentId);

        return new StoredDocumentResult(new StoredDocument(file.StorageKey, file.FileName, file.Length, file.Format), content);
    }
}
