using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Pool;
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
public sealed class StartController(DivisionReading reading, PageText text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var divisions = await reading.DivisionsAsync(ct);
        if (divisions.Count == 0)
        {
            return View(new StartPage([], []));
        }

        var counts = (await reading.NeedsAsync(state: null, after: null, before: null, size: 1, ct)).Counts;

        return View(new StartPage(
            divisions, [.. new[] { NeedState.ReferredBack, NeedState.Draft, NeedState.Asked }.Select(state => new WaitingWork(
                counts[state], text[$"Waits_{state}"], Url.Content(DivisionLinks.NeedsIn(state.ToString())), text[$"Waits_{state}_Text"]))]));
    }
}
