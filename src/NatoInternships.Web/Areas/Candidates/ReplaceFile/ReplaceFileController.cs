using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Documents;
using NatoInternships.Web.Areas.Candidates.DocumentDates;
using NatoInternships.Web.Areas.Candidates.Documents;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.Framework.Uploads;
using NatoInternships.Web.UseCases.Applications;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.Areas.Candidates.ReplaceFile;

/// <summary>Uploads a replacement for a file that was refused after the deadline (ruling A23).</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("/applications/{reference}/documents/{id:guid}/replace")]
public sealed class ReplaceFileController(ReplaceFilePageQuery pageQuery, UploadDocument uploadDocument, ReplaceRefusedFile replaceRefusedFile, PageText text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string reference, Guid id, CancellationToken ct) => await PageAsync(reference, id, ct) switch
    {
        null => NotFound(),
        { IsOpen: false } => Redirect(Url.Content(CandidateLinks.Application(reference))), // The task list shows what is in force.
        var page => View(page),
    };

    [HttpPost]
    [StreamedForm]
    public async Task<IActionResult> Index(string reference, Guid id, DatesInput input, CancellationToken ct)
    {
        if (await PageAsync(reference, id, ct) is not { } page)
        {
            return NotFound();
        }

        page = page.AsksDates ? page with { Input = input } : page;
        var file = HttpContext.StreamedFile();
        if (!await IsValidAsync(page, file is not null, ct) || file is null)
        {
            return this.Invalid(nameof(Index), page);
        }

        var added = await uploadDocument.ExecuteAsync(User.CandidateId(), reference, page.Description(), file.Name, file.Content, Request.ArrivedAt(), ct);
        switch (added)
        {
            case AddOutcome.Added one:
                return await ReplaceAsync(page, one.Document.Id, ct);
            case AddOutcome.AlreadyThere one:
                return await ReplaceAsync(page, one.Document.Id, ct);
            case AddOutcome.NotFound:
                return NotFound();
            case AddOutcome.DeadlinePassed or AddOutcome.NotOpen:
                return this.Refused("Closed", page);
            case AddOutcome.TooOften often:
                return this.TooOften(often.Wait);
            default:
                ModelState.AddError(UploadForm.File, text, words => UploadPresenter.For(added, DocumentName.Shown(file.Name), words));
                var again = this.Invalid(nameof(Index), page);
                again.StatusCode = added is AddOutcome.TooLarge ? StatusCodes.Status413PayloadTooLarge : again.StatusCode;

                return again;
        }
    }

    private Task<ReplaceFilePage?> PageAsync(string reference, Guid id, CancellationToken ct) =>
        pageQuery.FindAsync(User.CandidateId(), reference, id, Request.ArrivedAt(), ct);

    private async Task<bool> IsValidAsync(ReplaceFilePage page, bool hasFile, CancellationToken ct)
    {
        var documents = text.For("Candidates", "Documents");
        if (!page.AsksDates)
        {
            ModelState.Clear(); // Only the file must be chosen again.
        }

        var isValid = !page.AsksDates || await new DatesInputValidator().ValidateIntoAsync(page.Input, ModelState, documents, ct, nameof(page.Input));
        if (!hasFile || !isValid)
        {
            ModelState.AddError(UploadForm.File, documents, hasFile ? "File_Again" : "File_Missing");
        }

        return isValid && hasFile;
    }

    private async Task<IActionResult> ReplaceAsync(ReplaceFilePage page, Guid documentId, CancellationToken ct)
    {
        var outcome = await replaceRefusedFile.ExecuteAsync(User.CandidateId(), page.Reference, page.RefusedId, documentId, Request.ArrivedAt(), ct);
        switch (outcome)
        {
            case ReplaceFileOutcome.Replaced:
                Response.Headers.Location = Url.Content(CandidateLinks.Receipt(page.Reference));

                return StatusCode(StatusCodes.Status303SeeOther);
            case ReplaceFileOutcome.Closed:
                return this.Refused("Closed", page);
            case ReplaceFileOutcome.NotFound:
                return NotFound();
            default:
                throw new NotSupportedException($"Unhandled outcome {outcome}.");
        }
    }
}
