using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Candidates.Documents;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.Areas.Candidates.DocumentDates;

/// <summary>Asks which dates a proof of ongoing studies shows, and on which page.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("/applications/{reference}/documents/{id:guid}/dates")]
public sealed class DocumentDatesController(PortalDbContext db, DescribeDocument describeDocument, PageText text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(string reference, Guid id, AddedNote? note, CancellationToken ct) =>
        await LoadAsync(reference, id, ct) is { } page ? View(page with { Note = note }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, Guid id, DatesInput input, CancellationToken ct)
    {
        if (await LoadAsync(reference, id, ct) is not { } page)
        {
            return NotFound();
        }

        if (!await new DatesInputValidator().ValidateIntoAsync(input, ModelState, text, ct, nameof(DatesPage.Input)))
        {
            return this.Invalid(null, page with { Input = input });
        }

        return await describeDocument.ExecuteAsync(User.CandidateId(), reference, id, input.Shown(), input.Confirmed, Request.ArrivedAt(), ct) switch
        {
            ChangeOutcome.Changed => Redirect(Url.Content(CandidateLinks.Documents(reference))),
            ChangeOutcome.PageBeyond beyond => Again(page with { Input = input }, nameof(DatesInput.Page), beyond.Pages == 1 ? "Page_BeyondOne" : "Page_Beyond", beyond.Pages),
            ChangeOutcome.EndDiffers differs => Again(page with { Input = input, StudiesEnd = differs.StudiesEnd }, nameof(DatesInput.Confirmed), "Confirm_Missing"),
            ChangeOutcome.NotFound => NotFound(),
            ChangeOutcome.DeadlinePassed or ChangeOutcome.NotOpen => this.Refused("Closed", page),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    private ViewResult Again(DatesPage page, string field, string key, params object?[] args)
    {
        ModelState.AddError($"{nameof(DatesPage.Input)}.{field}", text, key, args);

        return this.Invalid(null, page);
    }

    // Proposes the dates of the studies section, which the candidate compares with the paper.
    private async Task<DatesPage?> LoadAsync(string reference, Guid id, CancellationToken ct)
    {
        var candidateId = User.CandidateId();
        var found = await (
            from d in db.Documents
            where d.Id == id && d.CandidateId == candidateId && d.RemovedAt == null && d.State != DocumentState.Refused
                && d.Kind == DocumentKind.ProofOfOngoingStudies && d.TranslationOfId == null
                && db.Applications.Any(a => a.CandidateId == candidateId && a.Reference == reference)
            join candidate in db.Candidates on d.CandidateId equals candidate.Id
            select new { d.FileName, d.ShowsFrom, d.ShowsTo, d.ShowsOnPage, d.ConfirmedBesideEnd, candidate.Profile }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var studies = found.Profile.Studies;

        return new DatesPage(reference, found.FileName, new DatesInput
        {
            From = found.ShowsFrom is null && studies.StartDate is { } start ? DateInput.FromMonth(start) : Typed(found.ShowsFrom),
            To = Typed(found.ShowsTo ?? studies.EndDate),
            Page = found.ShowsOnPage,
            Confirmed = found.ConfirmedBesideEnd is { } confirmed && confirmed == studies.OngoingUntil(),
        }, Note: null, StudiesEnd: found.ShowsTo is { } shown && shown != studies.OngoingUntil() ? studies.OngoingUntil() : null);
    }

    private static DateInput Typed(DateOnly? date) => date is { } known ? DateInput.From(known) : new DateInput();
}
