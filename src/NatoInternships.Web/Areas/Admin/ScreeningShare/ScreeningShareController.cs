using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Screening;

namespace NatoInternships.Web.Areas.Admin.ScreeningShare;

/// <summary>Shares the waiting applications of a list evenly among officers.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Hr)]
[Route("admin/screening/share")]
public sealed class ScreeningShareController(ScreeningScopeQuery scopes, AssignApplications assign, PortalDbContext db, PageText text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ScreeningListInput input, CancellationToken ct) => View(await PageAsync(input, [], ct));

    /// <param name="input">The list, from the address.</param>
    /// <param name="to">The accounts that get the applications.</param>
    /// <param name="ct">Stops after the current batch.</param>
    [HttpPost("")]
    public async Task<IActionResult> Share([FromQuery] ScreeningListInput input, [FromForm] IReadOnlyList<Guid> to, CancellationToken ct)
    {
        if (to.Count == 0)
        {
            ModelState.AddError("to", text, "To_Missing");

            return this.Invalid("Index", await PageAsync(input, to, ct));
        }

        var scope = await scopes.FindAsync(input, User.UserId(), ct);
        if (await assign.ShareAsync(User.UserId(), scope.Filter, [.. to.Distinct()], ct) is not { } given)
        {
            return BadRequest();
        }

        new ScreeningMessage("Shared", given).Keep(this);

        return Redirect(Url.Content(OfficeLinks.Screening()) + input.ToQuery());
    }

    private async Task<SharePage> PageAsync(ScreeningListInput input, IReadOnlyList<Guid> chosen, CancellationToken ct)
    {
        var scope = await scopes.FindAsync(input, User.UserId(), ct);
        var waiting = await scope.Filter.Apply(db).CountAsync(row => row.OfficerId == null && row.State == ScreeningState.Waiting, ct);

        return new SharePage(scope, waiting, chosen);
    }
}
