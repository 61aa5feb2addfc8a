using FluentValidation;

namespace NatoInternships.Web.Areas.Account.Confirm;

/// <summary>The six figures of the mail.</summary>
public sealed record CodeInput
{
    /// <summary>Asked only where the browser is not the one that registered.</summary>
    public string? Email { get; init; }

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
