using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Infrastructure.Pool;
using NatoInternships.Web.Areas.Shared.Staff;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Divisions.Start;

/// <summary>The first page of members of a division.</summary>
[Area("Divisions")]
[Authorize(Policy = Policies.Division)]
[Route("divisions")]
public sealed class StartController(DivisionReading reading, PageText text, Format format) : Controller
{
    private static readonly NeedState[] Shown = [NeedState.ReferredBack, NeedState.Draft, NeedState.Asked, NeedState.Approved];

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var divisions = await reading.DivisionsAsync(ct);
        var states = divisions.Count == 0 ? [] : await reading.StatesAsync(ct);
        if (states.Count == 0)
        {
            return View(new StartPage(divisions, []));
        }

        var lines = new WaitingPresenter(text, format);

        return View(new StartPage(divisions, [.. Shown.Select(state => lines.Line(
            states.FirstOrDefault(one => one.State == state) is { } found ? new WaitingPile(found.Count, found.OldestSince) : WaitingPile.None,
            text[$"Waits_{state}"], Url.Content(DivisionLinks.NeedsIn(state.ToString())), text[$"Waits_{state}_Text"]))]));
    }
}
