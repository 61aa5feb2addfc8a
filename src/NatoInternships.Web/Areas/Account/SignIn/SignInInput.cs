using FluentValidation;

namespace NatoInternships.Web.Areas.Account.SignIn;

/// <summary>What somebody types to sign in.</summary>
public sealed record SignInInput
{
    public string? Email { get; init; }

    public string? Password { get; init; }

    /// <summary>Where to go afterwards; only addresses of the portal are followed.</summary>
    public string? ReturnUrl { get; init; }
}

public sealed class SignInInputValidator : AbstractValidator<SignInInput>
{
    public SignInInputValidator()
    {
        RuleFor(input => input.Email).NotEmpty().WithMessage("Email_Missing");
        RuleFor(input => input.Password).NotEmpty().WithMessage("Password_Missing");
    }
}
