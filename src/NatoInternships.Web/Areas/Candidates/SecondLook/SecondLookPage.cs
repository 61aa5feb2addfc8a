using System.ComponentModel.DataAnnotations;
using FluentValidation;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.SecondLook;

/// <param name="Reference">Of the application.</param>
/// <param name="Number">Of the vacancy.</param>
/// <param name="Decision">The refusal.</param>
/// <param name="Input">As typed.</param>
/// <param name="CanAsk">Whether the request is possible now.</param>
public sealed record SecondLookPage(string Reference, string Number, DecisionView Decision, SecondLookInput Input, bool CanAsk);

/// <summary>Why the candidate asks.</summary>
public sealed record SecondLookInput
{
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }
}

public sealed class SecondLookValidator : AbstractValidator<SecondLookInput>
{
    public SecondLookValidator() => RuleFor(input => input.Words)
        .NotEmpty().WithMessage("Words_Missing")
        .MaximumLength(Domain.Releases.SecondLook.WordsLength).WithMessage("Words_TooLong");
}
