using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Infrastructure.Security;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>
/// The state of an application in one line, for each of its pages but the task list, which shows the whole panel: what stands, and
/// whether something is unsent.
/// </summary>
public sealed class StateLineViewComponent(ApplicationReadings readings, StateWords words) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string reference)
    {
        var state = await readings.StateAsync(UserClaimsPrincipal.CandidateId(), reference, HttpContext.RequestAborted);

        if (state is null)
        {
            return Content("");
        }

        var line = words.Line(state);
        if (state.Reopened is not null)
        {
            return View(new BriefState(line, line.Action, line.Address));
        }

        var isHere = Request.Path.Value?.EndsWith("/changes", StringComparison.Ordinal) == true;

        return View(state is { IsOpen: true, HasUnsentChanges: true } && !isHere
            ? new BriefState(line, words.SeeChanges, $"~/applications/{reference}/changes")
            : new BriefState(line, null, null));
    }
}

/// <param name="Line">Its title is shown.</param>
/// <param name="Action">Words of the one link; null where nothing needs the reader.</param>
/// <param name="Address">Where it leads, without the language.</param>
public sealed record BriefState(StateLine Line, string? Action, string? Address);
