using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Account.Security;

public sealed record ChangePasswordInput
{
    public string? CurrentPassword { get; init; }

    public string? Password { get; init; }

    /// <summary>Names and address of the owner. The page sets them, never the form.</summary>
    [BindNever]
    public IReadOnlyList<string?> OwnWords { get; init; } = [];
}

public sealed class ChangePasswordInputValidator : AbstractValidator<ChangePasswordInput>
{
    public ChangePasswordInputValidator()
    {
        RuleFor(input => input.CurrentPassword).NotEmpty().WithMessage("CurrentPassword_Missing");
        RuleFor(input => input.Password).MustBeAPassword(input => input.OwnWords);
    }
}
