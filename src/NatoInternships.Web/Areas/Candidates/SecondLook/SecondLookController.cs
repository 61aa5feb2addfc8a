using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.SecondLook;

/// <summary>The one request of a refused candidate that another officer looks again (ruling A21).</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/second-look")]
public sealed class SecondLookController(
    ApplicationOverviewQuery overviews, ReleasedDecisionsQuery decisions, AskForSecondLook ask, SecondLookValidator validator, PageText text, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, CancellationToken ct) =>
        await PageAsync(reference, new SecondLookInput(), ct) is not { } page ? NotFound()
        : page.CanAsk ? View(page)
        : Redirect(Url.Content(CandidateLinks.Application(reference)));

    [HttpPost("")]
    public async Task<IActionResult> Ask(string reference, SecondLookInput input, CancellationToken ct)
    {
        if (await PageAsync(reference, input, ct) is not { } page)
        {
            return NotFound();
        }

        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct, nameof(page.Input)))
        {
            return this.Invalid("Index", page);
        }

        return await ask.ExecuteAsync(User.CandidateId(), User.UserId(), reference, input.Words!.Trim(), Request.ArrivedAt(), ct) switch
        {
            AskForSecondLookOutcome.Asked => Redirect(Url.Content(CandidateLinks.Application(reference))),
            AskForSecondLookOutcome.TooLate => this.Refused("TooLate", page),
            _ => NotFound(),
        };
    }

    private async Task<SecondLookPage?> PageAsync(string reference, SecondLookInput input, CancellationToken ct) =>
        await decisions.FindAsync(User.CandidateId(), reference, ct) is { IsEligible: false } decision && await overviews.StateAsync(User.CandidateId(), reference, ct) is { } state
            ? new SecondLookPage(reference, state.Number, decision, input, state.Status == ApplicationStatus.Submitted && decision.CanAskAt(clock.GetUtcNow()))
            : null;
}
