using System.ComponentModel.DataAnnotations;
using FluentValidation;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Admin.VacancyExtension;

/// <summary>The new deadline, and the reason that readers see.</summary>
public sealed record ExtensionInput
{
    public DateInput? Date { get; init; } = new();

    public string? Time { get; init; } = "23:59";

    [DataType(DataType.MultilineText)]
    public string? ReasonEn { get; init; }

    [DataType(DataType.MultilineText)]
    public string? ReasonFr { get; init; }

    public LocalizedText Reason => new((ReasonEn ?? "").Trim(), (ReasonFr ?? "").Trim());
}

public sealed class ExtensionValidator : AbstractValidator<ExtensionInput>
{
    public ExtensionValidator()
    {
        RuleFor(input => input.Date).MustBeADate("Date_Subject");
        RuleFor(input => input.Time).Must(time => TypedTime.Read(time) is not null).WithMessage("Time_Unreadable");
        RuleFor(input => input.ReasonEn).NotEmpty().WithMessage("Reason_MissingEn").MaximumLength(DeadlineExtension.ReasonLength).WithMessage("TooLong");
        RuleFor(input => input.ReasonFr).NotEmpty().WithMessage("Reason_MissingFr").MaximumLength(DeadlineExtension.ReasonLength).WithMessage("TooLong");
    }
}
