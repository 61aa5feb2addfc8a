using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Pool;

namespace NatoInternships.Web.Areas.Admin.Divisions;

/// <summary>The divisions. Officers read, leads add and correct.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Hr)]
[Route("admin/divisions")]
public sealed class DivisionsController(
    DivisionsQuery divisions, AddDivision addDivision, RenameDivision renameDivision, NewDivisionValidator newDivision, DivisionNamesValidator names, PageText text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(new DivisionsPage(await divisions.AllAsync(ct), User.IsInRole(PortalRoles.HrLead)));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct) => await divisions.PageAsync(id, ct) is { } page
        ? View(page with { CanChange = User.IsInRole(PortalRoles.HrLead), Notice = TempData[DivisionNotice.Key] as string })
        : NotFound();

    [HttpGet("new")]
    [Authorize(Policy = Policies.HrLead)]
    public async Task<IActionResult> New(CancellationToken ct) => View("Form", await NewFormAsync(new DivisionInput(), ct));

    [HttpPost("new")]
    [Authorize(Policy = Policies.HrLead)]
    public async Task<IActionResult> New(DivisionInput input, CancellationToken ct)
    {
        if (!await newDivision.ValidateIntoAsync(input, ModelState, text, ct, nameof(DivisionForm.Input)))
        {
            return this.Invalid("Form", await NewFormAsync(input, ct));
        }

        switch (await addDivision.ExecuteAsync(User.UserId(), input.ToDivision(), ct))
        {
            case AddDivisionOutcome.Added added:
                return Done(added.Id, "Added");
            case AddDivisionOutcome.CodeTaken:
                ModelState.AddError($"{nameof(DivisionForm.Input)}.{nameof(input.Code)}", text, "Code_Taken");
                break;
            case AddDivisionOutcome.NoSuchOrganisation:
                ModelState.AddError($"{nameof(DivisionForm.Input)}.{nameof(input.OrganisationId)}", text, "OrganisationId_Missing");
                break;
            case var other:
                throw new NotSupportedException($"Unhandled outcome {other}.");
        }

        return this.Invalid("Form", await NewFormAsync(input, ct));
    }

    [HttpGet("{id:guid}/names")]
    [Authorize(Policy = Policies.HrLead)]
    public async Task<IActionResult> Names(Guid id, CancellationToken ct) => await divisions.PageAsync(id, ct) is { } page
        ? View("Form", new DivisionForm(id, page.Code, new DivisionInput { NameEn = page.Name.En, NameFr = page.Name.Fr }, []))
        : NotFound();

    [HttpPost("{id:guid}/names")]
    [Authorize(Policy = Policies.HrLead)]
    public async Task<IActionResult> Names(Guid id, DivisionInput input, CancellationToken ct)
    {
        if (await divisions.PageAsync(id, ct) is not { } page)
        {
            return NotFound();
        }

        if (!await names.ValidateIntoAsync(input, ModelState, text, ct, nameof(DivisionForm.Input)))
        {
            return this.Invalid("Form", new DivisionForm(id, page.Code, input, []));
        }

        return await renameDivision.ExecuteAsync(User.UserId(), id, input.Name, ct) ? Done(id, "Renamed") : NotFound();
    }

    private RedirectResult Done(Guid id, string notice)
    {
        TempData[DivisionNotice.Key] = notice;

        return Redirect(Url.Content(OfficeLinks.Division(id)));
    }

    private async Task<DivisionForm> NewFormAsync(DivisionInput input, CancellationToken ct) => new(
        null, null, input, [.. (await divisions.AllAsync(ct)).Select(organisation => new ChoiceItem(organisation.Id.ToString(), organisation.Name.In(text.Language)))]);
}
