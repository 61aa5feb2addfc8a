using FluentValidation;
using NatoInternships.Web.Infrastructure.Forms;

namespace NatoInternships.Web.Areas.Account.Password;

/// <summary>A new password with the secret of the mailed link.</summary>
public sealed record ResetInput
{
    public string? Token { get; init; }

    public string? Password { get; init; }
}

public sealed class ResetInputValidator : AbstractValidator<ResetInput>
{
    public ResetInputValidator()
    {
        RuleFor(input => input.Password).MustBeAPassword(_ => []);
    }
}
