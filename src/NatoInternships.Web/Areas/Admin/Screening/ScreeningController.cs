using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Audit;
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
public sealed class ScreeningController(ScreeningListQuery list, SaveSearch saveSearch, ReadNotes notes, PageText text) : Controller
{
    [HttpGet("")]
    [Reads(AuditActions.ApplicationsListed, AuditSubjects.Call)]
    public async Task<IActionResult> Index(ScreeningListInput input, CancellationToken ct) => View(Noted(await list.ReadAsync(input, User.UserId(), ct)));

    /// <summary>The addresses of applications begin here, so that somebody who shortens one finds the list.</summary>
    [HttpGet("/admin/applications")]
    public RedirectResult Applications() => Redirect(Url.Content(OfficeLinks.Screening()));

    /// <param name="input">The search, from the address.</param>
    /// <param name="typedName">What the officer calls it.</param>
    /// <param name="ct">Cancels until the save.</param>
    [HttpPost("searches")]
    [Reads(AuditActions.ApplicationsListed, AuditSubjects.Call)]
    public async Task<IActionResult> Save([FromQuery] ScreeningListInput input, [FromForm] string? typedName, CancellationToken ct)
    {
        var problem = typedName?.Trim() switch
        {
            null or "" => "Search_NameMissing",
            { Length: > SavedSearch.NameLength } => "Search_NameTooLong",
            _ when input.ToQuery(withPlace: false).Length > SavedSearch.QueryLength => "Search_TooLong",
            var kept => await saveSearch.ExecuteAsync(User.UserId(), kept, (input with { Call = input.Call ?? (await list.ReadAsync(input, User.UserId(), ct)).Scope.Call?.Id }).ToQuery(withPlace: false), ct) ? null : "Search_TooMany",
        };
        if (problem is not null)
        {
            ModelState.AddError("TypedName", text, problem);

            return this.Invalid("Index", Noted(await list.ReadAsync(input, User.UserId(), ct)) with { TypedName = typedName });
        }

        return Redirect(Url.Content(OfficeLinks.Screening()) + input.ToQuery());
    }

    [HttpPost("searches/{id:guid}/delete")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken ct)
    {
        await saveSearch.DeleteAsync(User.UserId(), id, ct);

        return Redirect(Url.Content(OfficeLinks.Screening()));
    }

    // One entry a page: which call and how many rows. Never the words of a search.
    private ScreeningPage Noted(ScreeningPage page)
    {
        notes.Of(page.Scope.Filter.CallId, $"{page.Rows.Count} of {page.Counts.Found} rows{(page.Scope.Input.IsBlind ? ", blind" : "")}");

        return page;
    }
}
