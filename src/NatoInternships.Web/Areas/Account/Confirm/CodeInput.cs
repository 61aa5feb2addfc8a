using FluentValidation;

namespace NatoInternships.Web.Areas.Account.Confirm;

/// <summary>The six digits of the mail.</summary>
public sealed record CodeInput
{
    public string? Code { get; init; }
}

public sealed class CodeInputValidator : AbstractValidator<CodeInput>
{
    public CodeInputValidator()
    {
        RuleFor(input => input.Code)
            .Must(code => code?.Count(char.IsAsciiDigit) == 6 && code.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c) || c == '-'))
            .WithMessage("Code_SixFigures");
    }
}
