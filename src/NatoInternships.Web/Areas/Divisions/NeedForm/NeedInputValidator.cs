using FluentValidation;
using NatoInternships.Domain.Pool;

namespace NatoInternships.Web.Areas.Divisions.NeedForm;

/// <summary>What one can see in the form alone. The use case compares notice, intake and sections with the database.</summary>
public sealed class NeedInputValidator : AbstractValidator<NeedInput>
{
    public NeedInputValidator()
    {
        RuleFor(input => input.DivisionId).NotNull().WithMessage("DivisionId_Missing");
        RuleFor(input => input.Title).NotEmpty().WithMessage("Title_Missing").MaximumLength(NeedContent.TitleLength).WithMessage("Title_TooLong");
        RuleFor(input => input.Tasks).NotEmpty().WithMessage("Tasks_Missing").MaximumLength(NeedContent.TasksLength).WithMessage("Tasks_TooLong");
        RuleFor(input => input.IntakeId).NotNull().WithMessage("IntakeId_Missing");
        RuleFor(input => input.Places).Must((input, _) => input.ReadPlaces() is >= 1 and <= Need.MostPlaces).WithMessage("Places_OutOfRange");
        RuleFor(input => input.Wishes).Custom((rows, context) => CheckRows(rows, context));
    }

    private static void CheckRows(IReadOnlyList<WishInput> rows, ValidationContext<NeedInput> context)
    {
        var seen = new Dictionary<(string? Kind, string? Code), WishInput>();
        for (var index = 0; index < rows.Count; index++)
        {
            if (!rows[index].IsBlank && ProblemOf(rows[index], seen) is var (field, message))
            {
                context.AddFailure(new FluentValidation.Results.ValidationFailure($"{nameof(NeedInput.Wishes)}[{index}].{field}", message));
            }
        }

        if (seen.Count > Wish.Most)
        {
            var last = rows.ToList().FindLastIndex(row => !row.IsBlank);
            context.AddFailure(new FluentValidation.Results.ValidationFailure($"{nameof(NeedInput.Wishes)}[{last}].{nameof(WishInput.Weight)}", "Wish_TooMany"));
        }
    }

    private static (string Field, string Message)? ProblemOf(WishInput row, Dictionary<(string? Kind, string? Code), WishInput> seen)
    {
        if (row.IsOpen && string.IsNullOrEmpty(row.Code))
        {
            return (nameof(WishInput.Code), $"Wish_{row.Kind}_Missing");
        }

        if (row.Kind == nameof(WishKind.Language) && string.IsNullOrEmpty(row.Level))
        {
            return (nameof(WishInput.Level), "Wish_Level_Missing");
        }

        if (string.IsNullOrEmpty(row.Weight))
        {
            return (nameof(WishInput.Weight), "Wish_Weight_Missing");
        }

        if (row.ToWish()?.IsKnown() != true)
        {
            return (nameof(WishInput.Weight), "Wish_Unknown");
        }

        if (!seen.TryAdd((row.Kind, row.Code), row))
        {
            return (row.IsOpen ? nameof(WishInput.Code) : nameof(WishInput.Weight), seen[(row.Kind, row.Code)].Weight == row.Weight ? "Wish_Twice" : "Wish_Both");
        }

        return null;
    }
}
