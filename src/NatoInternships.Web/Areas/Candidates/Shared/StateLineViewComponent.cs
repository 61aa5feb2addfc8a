using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>
/// The state of an application in one line, for each of its pages but the task list, which shows the whole panel: what stands, and
/// whether something is unsent.
/// </summary>
public sealed class StateLineViewComponent(ApplicationOverviewQuery readings, ApplicationStatusPresenter words) : ViewComponent
{
    /// <param name="reference">Of the application.</param>
    /// <param name="withReason">Says why a submit would be refused; not where the page says it already.</param>
    public async Task<IViewComponentResult> InvokeAsync(string reference, bool withReason = true)
    {
        var state = await readings.StateAsync(UserClaimsPrincipal.CandidateId(), reference, HttpContext.RequestAborted);

        if (state is null)
        {
            return Content("");
        }

        var line = words.Line(state);
        var (action, address) = state switch
        {
            { Reopened: not null } => (line.Action, line.Address),
            { IsOpen: true, HasUnsentChanges: true } => (words.SeeChanges, $"~/applications/{reference}/changes"),
            { IsOpen: true } when state.IsBlocked || !state.HasAChoice => (line.Action, line.Address),
            _ => (null, null),
        };
        var isHere = address is not null && Url.Content(address) == Request.PathBase + Request.Path;

        return View(new BriefState(line, isHere ? null : action, isHere ? null : address) { Reason = withReason ? line.Reason : null });
    }
}

/// <param name="Line">Its title is shown.</param>
/// <param name="Action">Words of the one link; null where nothing needs the reader.</param>
/// <param name="Address">Where it leads, without the language.</param>
public sealed record BriefState(StateLine Line, string? Action, string? Address)
{
    /// <summary>Why a submit would be refused; null where it would not.</summary>
    public string? Reason { get; init; }
}
