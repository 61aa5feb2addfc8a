using FluentValidation;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Account.Security;

public sealed record ChangeEmailInput
{
    public string? Email { get; init; }

    public string? CurrentPassword { get; init; }
}

public sealed class ChangeEmailInputValidator : AbstractValidator<ChangeEmailInput>
{
    public ChangeEmailInputValidator()
    {
        RuleFor(input => input.Email).MustBeAMailAddress();
        RuleFor(input => input.CurrentPassword).NotEmpty().WithMessage("CurrentPassword_Missing");
    }
}
