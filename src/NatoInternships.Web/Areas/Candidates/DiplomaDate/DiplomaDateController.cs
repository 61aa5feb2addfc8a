using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.Areas.Candidates.DiplomaDate;

/// <summary>Asks for the date on a diploma, and its page.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("/applications/{reference}/documents/{id:guid}/diploma-date")]
public sealed class DiplomaDateController(DiplomaPageQuery pageQuery, DescribeDiploma describeDiploma, PageText text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(string reference, Guid id, CancellationToken ct) =>
        await pageQuery.FindAsync(User.CandidateId(), reference, id, ct) is { } page ? View(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Edit(string reference, Guid id, DiplomaInput input, CancellationToken ct)
    {
        if (await pageQuery.FindAsync(User.CandidateId(), reference, id, ct) is not { } page)
        {
            return NotFound();
        }

        var today = BrusselsTime.From(Request.ArrivedAt()).Date;
        if (!await new DiplomaInputValidator(today).ValidateIntoAsync(input, ModelState, text, ct, nameof(DiplomaPage.Input)))
        {
            return this.Invalid(null, page with { Input = input });
        }

        switch (await describeDiploma.ExecuteAsync(User.CandidateId(), reference, id, input.Date.ToDate(), input.Page, Request.ArrivedAt(), ct))
        {
            case ChangeOutcome.Changed:
                return Redirect(Url.Content(CandidateLinks.Documents(reference)));
            case ChangeOutcome.PageBeyond beyond:
                ModelState.AddError($"{nameof(DiplomaPage.Input)}.{nameof(DiplomaInput.Page)}", text, beyond.Pages == 1 ? "Page_BeyondOne" : "Page_Beyond", beyond.Pages);

                return this.Invalid(null, page with { Input = input });
            case ChangeOutcome.NotFound:
                return NotFound();
            case ChangeOutcome.DeadlinePassed or ChangeOutcome.NotOpen:
                return this.Refused("Closed", page);
            case var other:
                throw new NotSupportedException($"Unhandled outcome {other}.");
        }
    }
}
