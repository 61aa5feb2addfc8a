using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Documents;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.Framework.Uploads;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.Areas.Candidates.Documents;

/// <summary>The candidate's files on the page of one application. All applications share them.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("/applications/{reference}/documents")]
public sealed class DocumentsController(DocumentsPageQuery pageQuery, PageText text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string reference, Guid? translationOf, Guid? added, AddedNote note, Guid? removed, CancellationToken ct)
    {
        var page = await PageAsync(reference, ct);
        if (page is null || (translationOf is not null && Original(page, translationOf) is null))
        {
            return NotFound();
        }

        return translationOf is not null && page.IsOpen
            ? View("Translation", Translation(page, Original(page, translationOf)!, new DocumentInput()))
            : View(await pageQuery.AfterRemovalAsync(
                page with { Added = Rows(page).FirstOrDefault(row => row.Id == added), AddedNote = note }, User.CandidateId(), removed, Request.ArrivedAt(), ct));
    }

    [HttpPost]
    [StreamedForm]
    public async Task<IActionResult> Upload(
        string reference, DocumentKind? kind, Guid? translationOf, [FromServices] UploadDocument uploadDocument, CancellationToken ct)
    {
        var page = await PageAsync(reference, ct);
        var original = page is null ? null : Original(page, translationOf);
        if (page is null || (translationOf is not null && original is null))
        {
            return NotFound();
        }

        var prefix = original is null ? (kind ?? DocumentKind.Qualification).ToString() : TranslationPage.Prefix;
        var input = new DocumentInput();
        await TryUpdateModelAsync(input, prefix);
        input.Kind = original?.Kind ?? kind;
        var isValid = await new DocumentInputValidator(original is not null).ValidateIntoAsync(input, ModelState, text, ct, prefix);
        var file = HttpContext.StreamedFile();
        if (!isValid || file is null)
        {
            ModelState.AddError($"{prefix}.{UploadForm.File}", text, file is null ? "File_Missing" : "File_Again");

            return Again(page, original, prefix, input, StatusCodes.Status400BadRequest);
        }

        var outcome = await uploadDocument.ExecuteAsync(
            User.CandidateId(), reference, input.Description(original?.Id), file.Name, file.Content, Request.ArrivedAt(), ct);
        switch (outcome)
        {
            case AddOutcome.Added added:
                return AfterAdding(reference, added.Document, added.Renamed ? AddedNote.Renamed : AddedNote.Added);
            case AddOutcome.AlreadyThere there:
                return AfterAdding(reference, there.Document, AddedNote.Same);
            case AddOutcome.NotFound:
                return NotFound();
            case AddOutcome.DeadlinePassed or AddOutcome.NotOpen:
                return this.Refused(nameof(Index), page with { IsOpen = false });
            case AddOutcome.TooOften often:
                return this.TooOften(often.Wait);
            default:
                ModelState.AddError($"{prefix}.{UploadForm.File}", text, words => UploadPresenter.For(outcome, DocumentName.Shown(file.Name), words));

                return Again(page, original, prefix, input, outcome is AddOutcome.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
    }

    private Task<DocumentsPage?> PageAsync(string reference, CancellationToken ct) =>
        pageQuery.FindAsync(User.CandidateId(), reference, Request.ArrivedAt(), ct);

    private ViewResult Again(DocumentsPage page, DocumentRow? original, string prefix, DocumentInput input, int status)
    {
        var view = original is null
            ? View(nameof(Index), page with { Refused = new UploadForm(page.Reference, input.Kind ?? DocumentKind.Qualification, prefix, input) })
            : View("Translation", Translation(page, original, input));
        view.StatusCode = status;

        return view;
    }

    // A proof needs its dates, so the next page asks for them.
    private IActionResult AfterAdding(string reference, Document document, AddedNote note) =>
        document is { Kind: DocumentKind.ProofOfOngoingStudies, TranslationOfId: null, ShowsOnPage: null }
            ? Redirect(Url.Content(CandidateLinks.DocumentDates(reference, document.Id, note.ToString())))
            : RedirectToAction(nameof(Index), new { reference, added = document.Id, note });

    private static TranslationPage Translation(DocumentsPage page, DocumentRow original, DocumentInput input) =>
        new(original, new UploadForm(page.Reference, original.Kind, TranslationPage.Prefix, input));

    private static IEnumerable<DocumentRow> Rows(DocumentsPage page) => page.Panels.SelectMany(panel => panel.Pairs).SelectMany(pair => pair.Rows);

    private static DocumentRow? Original(DocumentsPage page, Guid? id) =>
        Rows(page).FirstOrDefault(row => row.Id == id && row.TranslationOf is null && row.IsKept);
}
