using FluentValidation;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Account.Password;

/// <summary>Where to send the link.</summary>
public sealed record ForgotInput
{
    public string? Email { get; init; }
}

public sealed class ForgotInputValidator : AbstractValidator<ForgotInput>
{
    public ForgotInputValidator()
    {
        RuleFor(input => input.Email).MustBeAMailAddress();
    }
}
