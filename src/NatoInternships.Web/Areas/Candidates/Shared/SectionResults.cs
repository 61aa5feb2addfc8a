using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Time;


namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>How a step answers a form, whether a button sent it or the page's autosave.</summary>
internal static class SectionResults
{
    /// <summary>On to the next step or back to the list; for autosave the time and the stamp of what was saved.</summary>
    /// <param name="controller">The step's.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="then">The button: "list", else the next step.</param>
    /// <param name="stamp">Of the part as it is now.</param>
    public static IActionResult Saved(this Controller controller, SectionContext place, string? then, string stamp)
    {
        var services = controller.HttpContext.RequestServices;
        if (controller.Request.IsAutosave())
        {
            var zone = services.GetRequiredService<UserTimeZone>().Zone ?? BrusselsTime.Zone;
            var saved = services.GetRequiredService<Format>().TimeIn(zone, services.GetRequiredService<TimeProvider>().GetUtcNow());

            return controller.Json(new { saved, revision = stamp });
        }

        return controller.Redirect(controller.Url.Content(then == "list" ? place.List : place.Next));
    }

    /// <summary>The form again with what was typed, 400.</summary>
    public static IActionResult NotSaved(this Controller controller, SectionPage page) =>
        controller.Request.IsAutosave() ? controller.BadRequest() : controller.Invalid("Edit", page);

    /// <summary>The form with what was typed and beside it what is saved, 409.</summary>
    public static IActionResult ChangedMeanwhile(this Controller controller, SectionPage page)
    {
        if (controller.Request.IsAutosave())
        {
            return controller.Conflict();
        }

        controller.ModelState.Clear(); // Renders the new hidden stamp. The typed values are in the input of the page.

        return controller.Refused("Edit", page);
    }

    /// <summary>Leads to the list, which says why nothing can be changed; where somebody had typed something, shows it.</summary>
    public static IActionResult TooLate(this Controller controller, SectionContext place) =>
        SavedFormPage.Of(controller.HttpContext) is { } saved
            ? controller.Closed(place, saved.Fields.Fields.Where(field => field.Value.Contains(' ', StringComparison.Ordinal)).Select(field => field.Value))
            : controller.Redirect(controller.Url.Content(place.List));

    /// <summary>The application takes no changes any more: says why and shows what was typed, 409.</summary>
    public static IActionResult Closed(this Controller controller, SectionContext place, IEnumerable<string?> typed) =>
        controller.Request.IsAutosave()
            ? controller.Conflict()
            : controller.Refused("_Closed", new ClosedPage(place, [.. typed.OfType<string>()]));
}
