using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Screening;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Screening;

namespace NatoInternships.Web.Areas.Admin.Screening;

/// <summary>The list of applications, and searches that an officer keeps.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Hr)]
[Route("admin/screening")]
public sealed class ScreeningController(ScreeningListQuery list, SaveSearch saveSearch, PageText text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ScreeningListInput input, CancellationToken ct) => View(await list.ReadAsync(input, User.UserId(), ct));

    /// <summary>The addresses of applications begin here, so that somebody who shortens one finds the list.</summary>
    [HttpGet("/admin/applications")]
    public RedirectResult Applications() => Redirect(Url.Content(OfficeLinks.Screening()));

    /// <param name="input">The search, from the address.</param>
    /// <param name="typedName">What the officer calls it.</param>
    /// <param name="ct">Cancels until the save.</param>
    [HttpPost("searches")]
    public async Task<IActionResult> Save([FromQuery] ScreeningListInput input, [FromForm] string? typedName, CancellationToken ct)
    {
        var problem = typedName?.Trim() switch
        {
            null or "" => "Search_NameMissing",
            { Length: > SavedSearch.NameLength } => "Search_NameTooLong",
            _ when input.ToQuery(withPlace: false).Length > SavedSearch.QueryLength => "Search_TooLong",
            var kept => await saveSearch.ExecuteAsync(User.UserId(), kept, input.ToQuery(withPlace: false), ct) ? null : "Search_TooMany",
        };
        if (problem is not null)
        {
            ModelState.AddError("TypedName", text, problem);

            return this.Invalid("Index", await list.ReadAsync(input, User.UserId(), ct) with { TypedName = typedName });
        }

        return Redirect(Url.Content(OfficeLinks.Screening()) + input.ToQuery());
    }

    [HttpPost("searches/{id:guid}/delete")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken ct)
    {
        await saveSearch.DeleteAsync(User.UserId(), id, ct);

        return Redirect(Url.Content(OfficeLinks.Screening()));
    }
}
