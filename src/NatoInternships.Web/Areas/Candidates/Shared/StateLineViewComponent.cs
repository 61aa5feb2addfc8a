using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>Shows the state of an application in one line on each of its pages. The task list shows the whole panel instead.</summary>
public sealed class StateLineViewComponent(ApplicationOverviewQuery overviewQuery, ApplicationStatusPresenter presenter) : ViewComponent
{
    /// <param name="reference">Reference of the application.</param>
    /// <param name="withReason">Whether to show why a submit would be blocked. False when the page already shows it.</param>
    public async Task<IViewComponentResult> InvokeAsync(string reference, bool withReason = true)
    {
        var state = await overviewQuery.StateAsync(UserClaimsPrincipal.CandidateId(), reference, HttpContext.RequestAborted);

        if (state is null)
        {
            return Content("");
        }

        var line = presenter.Line(state);
        var (action, address) = state switch
        {
            { Reopened: not null } => (line.Action, line.Address),
            { IsOpen: true, HasUnsentChanges: true } => (presenter.SeeChanges, CandidateLinks.Changes(reference)),
            { IsOpen: true } when state.IsBlocked || !state.HasAChoice => (line.Action, line.Address),
            _ => (null, null),
        };
        var isHere = address is not null && Url.Content(address) == Request.PathBase + Request.Path;

        return View(new BriefState(line, isHere ? null : action, isHere ? null : address) { Reason = withReason ? line.Reason : null });
    }
}

/// <param name="Line">Its title is shown.</param>
/// <param name="Action">Text of the link; null when no action is needed.</param>
/// <param name="Address">URL of the link, without the language.</param>
public sealed record BriefState(StateLine Line, string? Action, string? Address)
{
    /// <summary>Why a submit would be blocked; null when it would not.</summary>
    public string? Reason { get; init; }
}
