using FluentValidation;

namespace NatoInternships.Web.Areas.Account.SecondFactor;

/// <summary>A code of the app, or a recovery code.</summary>
public sealed record SecondFactorInput
{
    public string? Code { get; init; }
}

public sealed class SecondFactorInputValidator : AbstractValidator<SecondFactorInput>
{
    /// <summary>Longer than any code with spaces.</summary>
    private const int MostCharacters = 40;

    public SecondFactorInputValidator()
    {
        RuleFor(input => input.Code).NotEmpty().WithMessage("FactorCode_Missing").MaximumLength(MostCharacters).WithMessage("FactorCode_Wrong");
    }
}
