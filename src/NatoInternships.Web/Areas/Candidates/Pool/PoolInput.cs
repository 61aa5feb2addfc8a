using FluentValidation;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Pool;

public sealed record PoolInput
{
    /// <summary>"yes" or "no"; null without a choice.</summary>
    public string? Joins { get; init; }
}

/// <param name="Head">Head of the application.</param>
/// <param name="Input">The values of the form.</param>
/// <param name="Since">When the candidate joined; null while they are not in the pool.</param>
public sealed record PoolPage(ApplicationHead Head, PoolInput Input, DateTimeOffset? Since);

public sealed class PoolValidator : AbstractValidator<PoolInput>
{
    public PoolValidator()
    {
        RuleFor(input => input.Joins).Must(joins => joins is "yes" or "no").WithMessage("Joins_Missing");
    }
}
