using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Areas.Admin.StaffMember;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Lists;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Accounts;
using NatoInternships.Web.UseCases.Staff;

namespace NatoInternships.Web.Areas.Admin.Staff;

/// <summary>The list of staff, and the form that invites somebody.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.HrLead)]
[Route("admin/staff")]
public sealed class StaffController(StaffListQuery list, InviteStaff invite, IValidator<InviteInput> validator, PageText text) : Controller
{
    /// <param name="q">Part of a name or an address.</param>
    /// <param name="role">A role; null for all.</param>
    /// <param name="after">The account after which the page starts.</param>
    /// <param name="before">The account before which the page ends.</param>
    /// <param name="rows">How many rows a page has.</param>
    /// <param name="ct">Cancels the reading.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, string? role, Guid? after, Guid? before, string? rows, CancellationToken ct) =>
        View(await list.PageAsync(q, role, after, before, KeysetPager.RowsOf(rows), ct));

    [HttpGet("invite")]
    public IActionResult Invite() => View(new InviteInput());

    [HttpPost("invite")]
    public async Task<IActionResult> Invite(InviteInput input, CancellationToken ct)
    {
        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct))
        {
            return this.Invalid(null, input);
        }

        var invitation = new StaffInvitation(MailAddress.Read(input.Email)!, input.DisplayName!.Trim(), input.ToLanguage(), input.Roles!);
        switch (await invite.ExecuteAsync(User.UserId(), invitation, ct))
        {
            case InviteStaffOutcome.Invited invited:
                TempData[StaffNotice.Key] = "Invited";
                return Redirect(Url.Content(OfficeLinks.StaffMember(invited.UserId)));
            case InviteStaffOutcome.IsStaff:
                ModelState.AddError(nameof(input.Email), text, "Email_IsStaff");
                return this.Invalid(null, input);
            case InviteStaffOutcome.IsCandidate:
                ModelState.AddError(nameof(input.Email), text, "Email_IsCandidate");
                return this.Invalid(null, input);
            case var other:
                throw new NotSupportedException($"Unhandled outcome {other}.");
        }
    }
}
