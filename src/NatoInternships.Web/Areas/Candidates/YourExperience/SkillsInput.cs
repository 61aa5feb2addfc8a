using System.ComponentModel.DataAnnotations;
using FluentValidation;
using NatoInternships.Domain.Candidates;

namespace NatoInternships.Web.Areas.Candidates.YourExperience;

/// <summary>Use of office software. The entries of experience have their own forms.</summary>
public sealed record SkillsInput
{
    public ItLevel? ItLevel { get; init; }

    [DataType(DataType.MultilineText)]
    public string? ItExample { get; init; }

    public string? Revision { get; init; }

    public static object Part(CandidateProfile profile) => new { profile.ItLevel, profile.ItExample };

    public static SkillsInput From(CandidateProfile profile) => new() { ItLevel = profile.ItLevel, ItExample = profile.ItExample };

    public CandidateProfile Into(CandidateProfile profile) => profile with { ItLevel = ItLevel, ItExample = ItExample };
}

public sealed class SkillsValidator : AbstractValidator<SkillsInput>
{
    public SkillsValidator()
    {
        RuleFor(input => input.ItLevel).IsInEnum().WithMessage("ItLevel_Unknown");
        RuleFor(input => input.ItExample).MaximumLength(CandidateProfile.ItExampleLength).WithMessage("TooLong");
    }
}
