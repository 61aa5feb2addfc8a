using FluentValidation;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Candidates.YourStudies;

/// <summary>A draft may leave anything empty. Only impossible values are rejected.</summary>
public sealed class YourStudiesValidator : AbstractValidator<YourStudiesInput>
{
    private const int YearsBack = 80;
    private const int YearsAhead = 10;

    public YourStudiesValidator(TimeProvider clock)
    {
        var today = BrusselsTime.From(clock.GetUtcNow()).Date;
        var (earliest, latest) = (today.AddYears(-YearsBack), today.AddYears(YearsAhead));
        RuleFor(input => input.Situation).IsInEnum().WithMessage("Situation_Unknown");
        RuleFor(input => input.EquivalentEducation).MaximumLength(Studies.TextLength).WithMessage("TooLong");
        RuleFor(input => input.Institution).MaximumLength(Studies.NameLength).WithMessage("TooLong");
        RuleFor(input => input.Degree).MaximumLength(Studies.NameLength).WithMessage("TooLong");
        RuleFor(input => input.Level).IsInEnum().WithMessage("Level_Unknown");
        RuleFor(input => input.Field).Must(code => code is null || StudyFields.Find(code) is not null).WithMessage("Field_Unknown");
        RuleFor(input => input.Start).MustBeAMonth("Start_Subject", required: false, earliest, latest);
        RuleFor(input => input.End).MustBeADate("End_Subject", required: false, earliest, latest);
        RuleFor(input => input.End).MustNotPrecede(input => input.Start, "End_BeforeStart");
        RuleFor(input => input.CompletedYears).InclusiveBetween(0, Studies.MostYears).WithMessage("CompletedYears_Range");
        RuleFor(input => input.CompletedDegree).MaximumLength(Studies.NameLength).WithMessage("TooLong");
        RuleFor(input => input.CompletedDegreeLevel).IsInEnum().WithMessage("Level_Unknown");
        RuleFor(input => input.CompletedDegreeInstitution).MaximumLength(Studies.NameLength).WithMessage("TooLong");
        RuleFor(input => input.CompletedDegreeDate).MustBeADate("CompletedDegreeDate_Subject", required: false, earliest, latest);
        RuleFor(input => input.AverageGrade).MaximumLength(Studies.GradeLength).WithMessage("TooLong");
        RuleFor(input => input.Reason).MaximumLength(Studies.TextLength).WithMessage("TooLong");
    }
}
