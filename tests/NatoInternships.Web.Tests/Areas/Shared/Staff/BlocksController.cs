using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Areas.Shared.Staff;
using NatoInternships.Web.Framework.Charts;
using NatoInternships.Web.Framework.Lists;

namespace NatoInternships.Web.Tests.Areas.Shared.Staff;

/// <summary>Renders each partial view of the staff areas with a sample, in the test host.</summary>
[Area("Public")]
[AllowAnonymous]
[Route("blocks")]
public sealed class BlocksController : Controller
{
    [HttpGet("pager")]
    public IActionResult Pager(string? rows) => Block("_KeysetPager", new KeysetPager("50 of 301", "11", "61", KeysetPager.RowsOf(rows)));

    [HttpGet("pager-alone")]
    public IActionResult PagerAlone() => Block("_KeysetPager", new KeysetPager("3 of 3", null, null, 25));

    [HttpGet("filter")]
    public IActionResult Filter() => Block("_FilterGroup", new FilterGroup("result", "Result", "Staff_FiltersActive",
        [new("look", "Needs review", true, 412), new("met", "All four met", false, 1000, IsMore: true), new("none", "Not counted", false)]));

    [HttpGet("results")]
    public IActionResult Results() => Block("_FilterResults", new FilterResults("301 applications",
        [new("Needs review", PageQuery.Of(HttpContext).WithoutValue("result", "look").Address)], "/en/blocks/results"));

    [HttpGet("chart")]
    public IActionResult Chart(string values) => Block("_BarChart", new BarChart("days", "Submissions a day", "The last day was the strongest.", "Day", "Submissions",
        [.. values.Split(' ').Select((value, day) => new Bar($"Day {day + 1}", long.Parse(value, System.Globalization.CultureInfo.InvariantCulture)) { AxisLabel = $"{day + 1}", Note = day == 1 ? "A note" : null })])
    {
        EndsAtDeadline = true,
    });

    [HttpGet("funnel")]
    public IActionResult Funnel(long first) => Block("_Funnel", new Funnel("steps", "From account to submission", null, "Step", "Candidates", [new("Account made", first), new("Submitted", first / 3)]));

    [HttpGet("keys")]
    public IActionResult Keys() => Block("_ShortcutKeys", new List<ShortcutKey> { new("next, previous", "J", "K") });

    [HttpGet("waiting")]
    public IActionResult Waiting() => Block("_WaitingWork", new List<WaitingWork> { new(1412, "To screen", "/a", Since: "Oldest 2 days", IsLate: true), new(0, "To approve", "/b") });

    [HttpGet("tabs")]
    public IActionResult Tabs() => Block("_Tabs", new TabLinks("Lists", [new("Everything", "/a", false), new("Mine", "/b", true, "37")]));

    private PartialViewResult Block(string name, object model) => PartialView($"/Areas/Shared/{name}.cshtml", model);
}
