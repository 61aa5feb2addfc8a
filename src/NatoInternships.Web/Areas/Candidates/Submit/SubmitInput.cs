using FluentValidation;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Candidates.Submit;

/// <summary>The declarations of a submit. No other fields are read.</summary>
public sealed record SubmitInput
{
    public bool Truth { get; init; }

    public bool AiRule { get; init; }

    public bool Integrity { get; init; }

    /// <summary>The answer about the pool; null without one. Read with the first submit only (ruling A26).</summary>
    public bool? JoinsPool { get; init; }

    /// <summary>Concurrency stamp of what the check page showed.</summary>
    public string? ConcurrencyStamp { get; init; }

    public Declarations Declarations(Language language) => new()
    {
        TextVersion = Domain.Applications.Declarations.CurrentVersion,
        Language = language,
        Truth = Truth,
        AiRule = AiRule,
        Integrity = Integrity,
        JoinsPool = JoinsPool,
    };
}

public sealed class SubmitValidator : AbstractValidator<SubmitInput>
{
    public SubmitValidator()
    {
        RuleFor(input => input.Truth).Equal(true).WithMessage("Truth_Missing");
        RuleFor(input => input.AiRule).Equal(true).WithMessage("AiRule_Missing");
        RuleFor(input => input.Integrity).Equal(true).WithMessage("Integrity_Missing");
    }
}
