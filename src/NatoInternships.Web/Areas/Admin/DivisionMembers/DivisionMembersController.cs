using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Areas.Admin.Divisions;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Accounts;
using NatoInternships.Web.UseCases.Pool;
using NatoInternships.Web.UseCases.Staff;

namespace NatoInternships.Web.Areas.Admin.DivisionMembers;

/// <summary>Adds members to a division, invites them, and ends memberships.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.HrLead)]
[Route("admin/divisions/{id:guid}/members")]
public sealed class DivisionMembersController(
    DivisionsQuery divisions, AddMember addMember, InviteStaff inviteStaff, ChangeMembership changeMembership,
    AddMemberInputValidator addValidator, InviteMemberInputValidator inviteValidator, MembershipInputValidator membershipValidator, PageText text, TimeProvider clock) : Controller
{
    private const string Input = nameof(AddMemberPage.Input);

    [HttpGet("")]
    public async Task<IActionResult> Add(Guid id, CancellationToken ct) =>
        await divisions.PageAsync(id, ct) is { } division ? View(new AddMemberPage(division, new AddMemberInput(), [])) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Add(Guid id, AddMemberInput input, CancellationToken ct)
    {
        if (await divisions.PageAsync(id, ct) is not { } division)
        {
            return NotFound();
        }

        var page = new AddMemberPage(division, input, []);
        if (!await addValidator.ValidateIntoAsync(input, ModelState, text, ct, Input))
        {
            return this.Invalid("Add", page);
        }

        switch (await addMember.ExecuteAsync(User.UserId(), id, input.Person!.Trim(), input.UserId, Enum.Parse<DivisionRole>(input.Role!), ct))
        {
            case AddMemberOutcome.Added:
                return Done(id, "MemberAdded");
            case AddMemberOutcome.SeveralFound several:
                ModelState.AddError($"{Input}.{nameof(input.UserId)}", text, "UserId_Several");
                return this.Invalid("Add", page with { People = several.People });
            case AddMemberOutcome.NobodyFound:
                ModelState.AddError($"{Input}.{nameof(input.Person)}", text, "Person_Nobody");
                return this.Invalid("Add", page);
            case AddMemberOutcome.IsMember:
                ModelState.AddError($"{Input}.{nameof(input.Person)}", text, "Person_IsMember");
                return this.Invalid("Add", page);
            case AddMemberOutcome.ChangedMeanwhile:
                ModelState.AddError($"{Input}.{nameof(input.Person)}", text, "Person_Changed");
                return this.Refused("Add", page);
            case AddMemberOutcome.NoSuchDivision:
                return NotFound();
            case var other:
                throw new NotSupportedException($"Unhandled outcome {other}.");
        }
    }

    [HttpGet("invite")]
    public async Task<IActionResult> Invite(Guid id, CancellationToken ct) =>
        await divisions.PageAsync(id, ct) is { } division ? View(new InviteMemberPage(division, new InviteMemberInput())) : NotFound();

    [HttpPost("invite")]
    public async Task<IActionResult> Invite(Guid id, InviteMemberInput input, CancellationToken ct)
    {
        if (await divisions.PageAsync(id, ct) is not { } division)
        {
            return NotFound();
        }

        if (!await inviteValidator.ValidateIntoAsync(input, ModelState, text, ct, Input))
        {
            return this.Invalid("Invite", new InviteMemberPage(division, input));
        }

        var invitation = new StaffInvitation(
            MailAddress.Read(input.Email)!, input.DisplayName!.Trim(), input.ToLanguage(), [PortalRoles.DivisionMember], (id, Enum.Parse<DivisionRole>(input.Role!)));
        var outcome = await inviteStaff.ExecuteAsync(User.UserId(), invitation, ct);
        if (outcome is InviteStaffOutcome.Invited)
        {
            return Done(id, "MemberInvited");
        }

        ModelState.AddError($"{Input}.{nameof(input.Email)}", text, outcome is InviteStaffOutcome.IsCandidate ? "Email_OfCandidate" : "Email_OfStaff");

        return this.Invalid("Invite", new InviteMemberPage(division, input));
    }

    [HttpGet("{userId:guid}")]
    public async Task<IActionResult> Membership(Guid id, Guid userId, CancellationToken ct) => await FindAsync(id, userId, ct) is { } page ? View(page) : NotFound();

    [HttpPost("{userId:guid}")]
    public async Task<IActionResult> Membership(Guid id, Guid userId, MembershipInput input, CancellationToken ct)
    {
        if (await FindAsync(id, userId, ct) is not { } page)
        {
            return NotFound();
        }

        if (!await membershipValidator.ValidateIntoAsync(input, ModelState, text, ct, Input))
        {
            return this.Invalid("Membership", page with { Input = input });
        }

        return await changeMembership.ExecuteAsync(User.UserId(), id, userId, input.ToRole(), input.EndsAt(clock.GetUtcNow()), ct) switch
        {
            ChangeMembershipOutcome.Changed => Done(id, input.End == MembershipInput.Now ? "MembershipEnded" : "MembershipChanged"),
            ChangeMembershipOutcome.HasEnded or ChangeMembershipOutcome.NotFound => NotFound(),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    private async Task<MembershipPage?> FindAsync(Guid id, Guid userId, CancellationToken ct) =>
        await divisions.PageAsync(id, ct) is { } division && division.Members.FirstOrDefault(member => member.UserId == userId) is { } member
            ? new MembershipPage(division, member, new MembershipInput
            {
                Role = member.Role.ToString(),
                End = member.EndsAt is null ? MembershipInput.Stays : MembershipInput.OnDay,
                Day = member.EndsAt is { } end ? DateInput.From(BrusselsTime.From(end.AddMilliseconds(-1)).Date) : new DateInput(),
            })
            : null;

    private RedirectResult Done(Guid id, string notice)
    {
        TempData[DivisionNotice.Key] = notice;

        return Redirect(Url.Content(OfficeLinks.Division(id)));
    }
}
