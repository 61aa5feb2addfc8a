using FluentValidation;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Pool;

public sealed record PoolInput
{
    /// <summary>"yes" or "no"; null while nothing is chosen.</summary>
    public string? Joins { get; init; }
}

/// <param name="Head">Of the application.</param>
/// <param name="Input">What is shown in the form.</param>
/// <param name="Since">When the candidate joined; null while they are out.</param>
public sealed record PoolPage(ApplicationHead Head, PoolInput Input, DateTimeOffset? Since);

public sealed class PoolValidator : AbstractValidator<PoolInput>
{
    public PoolValidator()
    {
        RuleFor(input => input.Joins).Must(joins => joins is "yes" or "no").WithMessage("Joins_Missing");
    }
}
