using FluentValidation;
using NatoInternships.Web.Infrastructure.Forms;

namespace NatoInternships.Web.Areas.Account.Security;

public sealed record ChangePasswordInput
{
    public string? CurrentPassword { get; init; }

    public string? Password { get; init; }
}

public sealed class ChangePasswordInputValidator : AbstractValidator<ChangePasswordInput>
{
    public ChangePasswordInputValidator()
    {
        RuleFor(input => input.CurrentPassword).NotEmpty().WithMessage("CurrentPassword_Missing");
        RuleFor(input => input.Password).MustBeAPassword(_ => []);
    }
}
