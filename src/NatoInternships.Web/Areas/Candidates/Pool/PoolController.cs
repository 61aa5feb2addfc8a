using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Pool;

/// <summary>Joins or leaves the pool with a submitted application, also after the deadline.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/pool")]
public sealed class PoolController(ApplicationOverviewQuery overviewQuery, ChoosePool choosePool, PoolValidator validator, PageText text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, CancellationToken ct) => await PageAsync(reference, null, ct) switch
    {
        null => NotFound(),
        var page when !page.Head.Status.Can(ApplicationMove.ChoosePool) => Redirect(Url.Content(CandidateLinks.Application(page.Head.Reference))),
        var page => View(page),
    };

    [HttpPost("")]
    public async Task<IActionResult> Index(string reference, PoolInput input, CancellationToken ct)
    {
        if (await PageAsync(reference, input, ct) is not { } page)
        {
            return NotFound();
        }

        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct, nameof(input)))
        {
            return this.Invalid(nameof(Index), page);
        }

        return await choosePool.ExecuteAsync(User.CandidateId(), User.UserId(), reference, input.Joins == "yes", ct) switch
        {
            ChoosePoolOutcome.Chosen => Redirect(Url.Content(CandidateLinks.Application(page.Head.Reference))), // The task list shows the choice.
            ChoosePoolOutcome.NotOpen => this.Refused("NotOpen", page),
            ChoosePoolOutcome.NotFound => NotFound(),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    private async Task<PoolPage?> PageAsync(string reference, PoolInput? typed, CancellationToken ct)
    {
        if (await overviewQuery.FindAsync(User.CandidateId(), reference, ct) is not { } overview)
        {
            return null;
        }

        var since = overview.Application.JoinedPoolAt;

        return new PoolPage(ApplicationHead.Of(overview), typed ?? new PoolInput { Joins = since is null ? "no" : "yes" }, since);
    }
}
