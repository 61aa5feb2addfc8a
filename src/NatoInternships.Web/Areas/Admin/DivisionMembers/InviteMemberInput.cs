using FluentValidation;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Admin.Staff;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Admin.DivisionMembers;

/// <summary>A person to invite to a division.</summary>
public sealed record InviteMemberInput
{
    public string? DisplayName { get; init; }

    public string? Email { get; init; }

    /// <summary>Code of the language of the mails.</summary>
    public string? Language { get; init; }

    public string? Role { get; init; } = nameof(DivisionRole.Member);

    public Language ToLanguage() => Language == "fr" ? Domain.Values.Language.French : Domain.Values.Language.English;
}

public sealed class InviteMemberInputValidator : AbstractValidator<InviteMemberInput>
{
    public InviteMemberInputValidator()
    {
        RuleFor(input => input.DisplayName).MustBeADisplayName();
        RuleFor(input => input.Email).MustBeAMailAddress();
        RuleFor(input => input.Language).Must(code => code is "en" or "fr").WithMessage("Language_Missing");
        RuleFor(input => input.Role).MustBeADivisionRole();
    }
}
