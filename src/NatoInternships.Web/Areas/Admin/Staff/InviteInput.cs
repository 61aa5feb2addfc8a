using FluentValidation;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Admin.Staff;

/// <summary>An invitation as typed.</summary>
public sealed record InviteInput
{
    public string? Email { get; init; }

    public string? DisplayName { get; init; }

    /// <summary>Code of the language of the mails.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<string>? Roles { get; init; }
}

public sealed class InviteInputValidator : AbstractValidator<InviteInput>
{
    public InviteInputValidator()
    {
        RuleFor(input => input.DisplayName).MustBeADisplayName();
        RuleFor(input => input.Email).MustBeAMailAddress();
        RuleFor(input => input.Language).Must(code => code is "en" or "fr").WithMessage("Language_Missing");
        RuleFor(input => input.Roles).MustBeStaffRoles();
    }
}

/// <summary>Rules of the two forms about a member of staff.</summary>
internal static class StaffRules
{
    public static void MustBeADisplayName<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().WithMessage("DisplayName_Missing")
        .MaximumLength(PortalUser.DisplayNameLength).WithMessage("DisplayName_TooLong");

    public static void MustBeStaffRoles<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule) => rule
        .Must(roles => roles is { Count: > 0 } && roles.All(StaffListQuery.StaffRoles.Contains)).WithMessage("Roles_Missing");

    public static Language ToLanguage(this InviteInput input) => input.Language == "fr" ? Language.French : Language.English;
}
