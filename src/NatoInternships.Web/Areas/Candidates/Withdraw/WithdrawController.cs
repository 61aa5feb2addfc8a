using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Withdraw;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/withdraw")]
public sealed class WithdrawController(
    ApplicationOverviewQuery overviewQuery, CallApplicationsQuery callApplicationsQuery, WithdrawApplication withdrawApplication, UndoWithdrawal undoWithdrawal) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, CancellationToken ct) =>
        await overviewQuery.FindAsync(User.CandidateId(), reference, ct) switch
        {
            null => NotFound(),
            var overview when !overview.Application.Status.Can(ApplicationMove.Withdraw) => Redirect(Url.Content(CandidateLinks.Application(reference))),
            var overview => View(ApplicationHead.Of(overview)),
        };

    [HttpPost("")]
    public async Task<IActionResult> Withdraw(string reference, CancellationToken ct)
    {
        var outcome = await withdrawApplication.ExecuteAsync(User.CandidateId(), User.UserId(), reference, Request.ArrivedAt(), ct);

        return outcome switch
        {
            // The state line of that page says whether the slot is free again.
            WithdrawOutcome.Withdrawn => Done(reference, "Withdrawn"),
            WithdrawOutcome.NotOpen => await overviewQuery.FindAsync(User.CandidateId(), reference, ct) is { } overview
                ? this.Refused("NotOpen", ApplicationHead.Of(overview))
                : NotFound(),
            WithdrawOutcome.NotFound => NotFound(),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    /// <summary>A reload, or a sign-in during the undo, sends GET to this URL. The task list shows the button again.</summary>
    [HttpGet("undo")]
    public IActionResult Undo(string reference) => Redirect(Url.Content(CandidateLinks.Application(reference)) + Request.QueryString); // It may name a saved form.

    [HttpPost("undo")]
    public async Task<IActionResult> UndoNow(string reference, CancellationToken ct)
    {
        ViewData["SwitchTo"] = CandidateLinks.Application(reference);
        var outcome = await undoWithdrawal.ExecuteAsync(User.CandidateId(), User.UserId(), reference, Request.ArrivedAt(), ct);
        if (outcome is UndoWithdrawalOutcome.InForceAgain)
        {
            return Done(reference, "WithdrawalUndone");
        }

        if (await overviewQuery.FindAsync(User.CandidateId(), reference, ct) is not { } overview)
        {
            return NotFound();
        }

        return outcome switch
        {
            UndoWithdrawalOutcome.LimitReached => this.Refused(
                "LimitReached", new UndoLimitPage(ApplicationHead.Of(overview), await callApplicationsQuery.OfCallAsync(User.CandidateId(), overview.Vacancy.CallId, ct))),
            UndoWithdrawalOutcome.DeadlinePassed or UndoWithdrawalOutcome.NotOpen => this.Refused("NotUndone", ApplicationHead.Of(overview)),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    // The task list shows the notice once.
    private RedirectResult Done(string reference, string notice)
    {
        TempData["Notice"] = notice;

        return Redirect(Url.Content(CandidateLinks.Application(reference)));
    }
}
