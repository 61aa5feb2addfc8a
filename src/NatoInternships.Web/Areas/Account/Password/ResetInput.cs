using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Account.Password;

/// <summary>A new password with the secret of the mailed link.</summary>
public sealed record ResetInput
{
    public string? Token { get; init; }

    public string? Password { get; init; }

    /// <summary>Names and address of the owner. The page sets them, never the form.</summary>
    [BindNever]
    public IReadOnlyList<string?> OwnWords { get; init; } = [];
}

public sealed class ResetInputValidator : AbstractValidator<ResetInput>
{
    public ResetInputValidator()
    {
        RuleFor(input => input.Password).MustBeAPassword(input => input.OwnWords);
    }
}
