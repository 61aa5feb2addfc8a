using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Candidates.TaskList;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Withdraw;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/withdraw")]
public sealed class WithdrawController(
    ApplicationOverviewQuery readings, CallApplicationsQuery callApplicationsQuery, WithdrawApplication withdrawApplication, UndoWithdrawal undoWithdrawal) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, CancellationToken ct) =>
        await readings.FindAsync(User.CandidateId(), reference, ct) switch
        {
            null => NotFound(),
            var reading when !reading.Application.Status.Can(ApplicationMove.Withdraw) => Redirect(Url.Content($"~/applications/{reference}")),
            var reading => View(ApplicationHead.Of(reading)),
        };

    [HttpPost("")]
    public async Task<IActionResult> Withdraw(string reference, CancellationToken ct)
    {
        var outcome = await withdrawApplication.ExecuteAsync(User.CandidateId(), User.UserId(), reference, Request.ArrivedAt(), ct);

        return outcome switch
        {
            WithdrawOutcome.Withdrawn => Redirect(Url.Content($"~/applications/{reference}")), // whose state line says what became of the choice
            WithdrawOutcome.NotOpen => await readings.FindAsync(User.CandidateId(), reference, ct) is { } reading
                ? this.Refused("NotOpen", ApplicationHead.Of(reading))
                : NotFound(),
            WithdrawOutcome.NotFound => NotFound(),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    /// <summary>Where a reload after a refused undo, or a sign-in in between, leads: the state line has the button.</summary>
    [HttpGet("undo")]
    public IActionResult Undo(string reference) => RedirectToAction(nameof(TaskListController.Index), "TaskList", new { reference });

    [HttpPost("undo")]
    public async Task<IActionResult> UndoNow(string reference, CancellationToken ct)
    {
        ViewData["SwitchTo"] = $"/applications/{reference}";
        var outcome = await undoWithdrawal.ExecuteAsync(User.CandidateId(), User.UserId(), reference, Request.ArrivedAt(), ct);
        if (outcome is UndoWithdrawalOutcome.StandsAgain)
        {
            return Redirect(Url.Content($"~/applications/{reference}"));
        }

        if (await readings.FindAsync(User.CandidateId(), reference, ct) is not { } reading)
        {
            return NotFound();
        }

        return outcome switch
        {
            UndoWithdrawalOutcome.LimitReached => this.Refused(
                "LimitReached", new UndoLimitPage(ApplicationHead.Of(reading), await callApplicationsQuery.OfCallAsync(User.CandidateId(), reading.Vacancy.CallId, ct))),
            UndoWithdrawalOutcome.DeadlinePassed or UndoWithdrawalOutcome.NotOpen => this.Refused("NotUndone", ApplicationHead.Of(reading)),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }
}
