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

        return state is null
            ? Content("")
            : View(new BriefState(words.Line(state), state is { IsOpen: true, HasUnsentChanges: true } ? $"~/applications/{reference}/changes" : null));
    }
}

/// <param name="Line">Its title is shown.</param>
/// <param name="Changes">Where unsent changes are seen, without the language; null where there are none.</param>
public sealed record BriefState(StateLine Line, string? Changes);
