using FluentValidation;
using NatoInternships.Web.Areas.Admin.Staff;

namespace NatoInternships.Web.Areas.Admin.StaffMember;

public sealed record StaffMemberInput
{
    public string? DisplayName { get; init; }

    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>The account's concurrency stamp when the form was shown.</summary>
    public string? Stamp { get; init; }
}

public sealed class StaffMemberInputValidator : AbstractValidator<StaffMemberInput>
{
    public StaffMemberInputValidator()
    {
        RuleFor(input => input.DisplayName).MustBeADisplayName();
        RuleFor(input => input.Roles).MustBeStaffRoles();
    }
}
