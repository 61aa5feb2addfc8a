using System.ComponentModel.DataAnnotations;
using FluentValidation;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Candidates.YourExperience;

/// <summary>One entry of experience. The blank form already has an id, so that posting it twice creates one entry.</summary>
public sealed record EntryInput
{
    public ExperienceKind? Kind { get; init; }

    public string? Role { get; init; }

    public string? Employer { get; init; }

    public DateInput? Start { get; init; } = new();

    public DateInput? End { get; init; } = new();

    [DataType(DataType.MultilineText)]
    public string? Description { get; init; }

    public string? Revision { get; init; }

    public static Func<CandidateProfile, object> Part(Guid id) =>
        profile => profile.Experience.FirstOrDefault(entry => entry.Id == id) ?? new Experience { Id = id };

    public static EntryInput From(Experience entry) => new()
    {
        Kind = entry.Kind,
        Role = entry.Role,
        Employer = entry.Employer,
        Start = entry.StartDate is { } start ? DateInput.FromMonth(start) : new DateInput(),
        End = entry.EndDate is { } end ? DateInput.FromMonth(end) : new DateInput(),
        Description = entry.Description,
    };

    /// <summary>Replaces the entry in its place, or adds it at the end. Adds nothing above the highest number of entries.</summary>
    public Func<CandidateProfile, CandidateProfile> Into(Guid id) => profile =>
    {
        var entry = new Experience
        {
            Id = id,
            Kind = Kind,
            Role = Role?.Trim(),
            Employer = Employer?.Trim(),
            StartDate = Start?.ToMonth(),
            EndDate = End?.ToMonth(),
            Description = Description,
        };

        return profile.Experience.Any(one => one.Id == id)
            ? profile with { Experience = [.. profile.Experience.Select(one => one.Id == id ? entry : one)] }
            : profile with { Experience = [.. profile.Experience.Append(entry).Take(Experience.MostEntries)] };
    };
}

public sealed class EntryValidator : AbstractValidator<EntryInput>
{
    private const int YearsBack = 80;

    public EntryValidator(TimeProvider clock)
    {
        var today = BrusselsTime.From(clock.GetUtcNow()).Date;
        RuleFor(input => input.Role).NotEmpty().WithMessage("Role_Missing").MaximumLength(Experience.NameLength).WithMessage("TooLong");
        RuleFor(input => input.Employer).MaximumLength(Experience.NameLength).WithMessage("TooLong");
        RuleFor(input => input.Kind).IsInEnum().WithMessage("Kind_Unknown");
        RuleFor(input => input.Start).MustBeAMonth("Start_Subject", required: false, earliest: today.AddYears(-YearsBack), latest: today.AddYears(1));
        RuleFor(input => input.End).MustBeAMonth("End_Subject", required: false, earliest: today.AddYears(-YearsBack), latest: today.AddYears(10));
        RuleFor(input => input.End).MustNotPrecede(input => input.Start, "End_BeforeStart");
        RuleFor(input => input.Description).MaximumLength(Experience.DescriptionLength).WithMessage("TooLong");
    }
}
