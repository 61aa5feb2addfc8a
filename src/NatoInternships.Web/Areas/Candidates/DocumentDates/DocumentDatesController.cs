using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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
public sealed class DocumentDatesController(DatesPageQuery pageQuery, DescribeDocument describeDocument, PageText text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(string reference, Guid id, AddedNote? note, CancellationToken ct) =>
        await pageQuery.FindAsync(User.CandidateId(), reference, id, ct) is { } page ? View(page with { Note = note }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, Guid id, DatesInput input, CancellationToken ct)
    {
        if (await pageQuery.FindAsync(User.CandidateId(), reference, id, ct) is not { } page)
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
}
