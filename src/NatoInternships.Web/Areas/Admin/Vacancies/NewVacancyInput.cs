using System.Text.RegularExpressions;
using FluentValidation;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.UseCases.Vacancies;

namespace NatoInternships.Web.Areas.Admin.Vacancies;

/// <summary>Number, division, call and deadline of a new vacancy.</summary>
public sealed record NewVacancyInput
{
    public string? Number { get; init; }

    public Guid? DivisionId { get; init; }

    public Guid? CallId { get; init; }

    public DateInput? DeadlineDate { get; init; } = new();

    public string? DeadlineTime { get; init; } = "23:59";

    public NewVacancy ToVacancy() => new()
    {
        Number = Number!.Trim(),
        DivisionId = DivisionId!.Value,
        CallId = CallId!.Value,
        DeadlineDate = DeadlineDate!.ToDate()!.Value,
        DeadlineTime = TypedTime.Read(DeadlineTime)!.Value,
    };
}

public sealed partial class NewVacancyValidator : AbstractValidator<NewVacancyInput>
{
    private const int YearsAhead = 3;

    public NewVacancyValidator(TimeProvider clock)
    {
        var today = BrusselsTime.From(clock.GetUtcNow()).Date;
        RuleFor(input => input.Number).Must(number => SixDigits().IsMatch(number?.Trim() ?? "")).WithMessage("Number_Six");
        RuleFor(input => input.CallId).NotNull().WithMessage("CallId_Missing");
        RuleFor(input => input.DivisionId).NotNull().WithMessage("DivisionId_Missing");
        RuleFor(input => input.DeadlineDate).MustBeADate("Deadline_Subject", earliest: today, latest: today.AddYears(YearsAhead));
        RuleFor(input => input.DeadlineTime).Must(time => TypedTime.Read(time) is not null).WithMessage("Time_Unreadable");
    }

    [GeneratedRegex("^[0-9]{6}$")]
    private static partial Regex SixDigits();
}
