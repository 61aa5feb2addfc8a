using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Accounts;
using NatoInternships.Web.UseCases.Staff;

namespace NatoInternships.Web.Areas.Admin.StaffMember;

/// <summary>One member of staff: name, roles, access, sessions, authenticator app, invitation.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.HrLead)]
[Route("admin/staff/{id:guid}")]
public sealed class StaffMemberController(
    StaffMemberQuery query,
    ChangeStaff change,
    SetAccountAccess setAccess,
    EndStaffSessions endSessions,
    ResetSecondFactor resetSecondFactor,
    SendInvitationAgain sendAgain,
    IValidator<StaffMemberInput> validator,
    PageText text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct) => await PageAsync(id, ct) is { } page ? View(page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Index(Guid id, [Bind(Prefix = nameof(StaffMemberPage.Input))] StaffMemberInput input, CancellationToken ct)
    {
        if (await PageAsync(id, ct) is not { } page)
        {
            return NotFound();
        }

        var typed = page with { Input = input };
        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct, prefix: nameof(StaffMemberPage.Input)))
        {
            return this.Invalid(null, typed);
        }

        switch (await change.ExecuteAsync(User.UserId(), id, input.DisplayName!.Trim(), input.Roles!, input.Stamp, ct))
        {
            case SetRolesOutcome.Changed:
                return Done(id, "Changed");
            case SetRolesOutcome.LastLead:
                ModelState.AddError($"{nameof(StaffMemberPage.Input)}.{nameof(input.Roles)}", text, "LastLead");
                return this.Invalid(null, typed);
            case SetRolesOutcome.OwnRoles:
                ModelState.AddError($"{nameof(StaffMemberPage.Input)}.{nameof(input.Roles)}", text, "OwnRoles");
                return this.Invalid(null, typed);
            case SetRolesOutcome.ChangedMeanwhile:
                return this.Refused("ChangedMeanwhile", page);
            case SetRolesOutcome.NoSuchAccount:
                return NotFound();
            case var other:
                throw new NotSupportedException($"Unhandled outcome {other}.");
        }
    }

    [HttpPost("disable")]
    public Task<IActionResult> Disable(Guid id, CancellationToken ct) => SetAccessAsync(id, isDisabled: true, ct);

    [HttpPost("enable")]
    public Task<IActionResult> Enable(Guid id, CancellationToken ct) => SetAccessAsync(id, isDisabled: false, ct);

    [HttpPost("end-sessions")]
    public async Task<IActionResult> EndSessions(Guid id, CancellationToken ct) =>
        await PageAsync(id, ct) is not null && await endSessions.ExecuteAsync(User.UserId(), id, ct) ? Done(id, "SessionsEnded") : NotFound();

    [HttpPost("reset-second-factor")]
    public async Task<IActionResult> ResetSecondFactor(Guid id, CancellationToken ct) =>
        await PageAsync(id, ct) is null ? NotFound() : Done(id, await resetSecondFactor.ExecuteAsync(User.UserId(), id, ct) ? "AppRemoved" : "NothingChanged");

    [HttpPost("invitation")]
    public async Task<IActionResult> SendInvitation(Guid id, CancellationToken ct) =>
        await PageAsync(id, ct) is null ? NotFound() : Done(id, await sendAgain.ExecuteAsync(User.UserId(), id, ct) ? "Invited" : "NotSentAgain");

    private async Task<IActionResult> SetAccessAsync(Guid id, bool isDisabled, CancellationToken ct)
    {
        if (await PageAsync(id, ct) is not { } page)
        {
            return NotFound();
        }

        return await setAccess.ExecuteAsync(User.UserId(), id, isDisabled, ct) switch
        {
            SetAccessOutcome.Changed => Done(id, isDisabled ? "Disabled" : "Enabled"),
            SetAccessOutcome.LastLead => this.Refused("LastLead", page),
            SetAccessOutcome.ChangedMeanwhile => this.Refused("ChangedMeanwhile", page),
            SetAccessOutcome.NoSuchAccount => NotFound(),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    private Task<StaffMemberPage?> PageAsync(Guid id, CancellationToken ct) => query.PageAsync(id, User.UserId(), ct);

    private RedirectToActionResult Done(Guid id, string notice)
    {
        TempData[StaffNotice.Key] = notice;

        return RedirectToAction(nameof(Index), new { id });
    }
}
