using FluentValidation;
using NatoInternships.Web.Areas.Candidates.Documents;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.Areas.Candidates.DiplomaDate;

/// <summary>Both fields, or neither.</summary>
public sealed record DiplomaInput
{
    public DateInput Date { get; init; } = new();

    public int? Page { get; init; }

    public bool IsEmpty => Date.IsEmpty && Page is null;
}

// Created explicitly, because the rules depend on the day.
internal sealed class DiplomaInputValidator : AbstractValidator<DiplomaInput>
{
    /// <param name="today">The latest accepted date.</param>
    public DiplomaInputValidator(DateOnly today) => When(input => !input.IsEmpty, () =>
    {
        RuleFor(input => input.Date).MustBeADate("Subject_Date", earliest: DocumentInputValidator.Earliest, latest: today);
        RuleFor(input => input.Page).NotNull().WithMessage("Page_Missing").InclusiveBetween(1, ShownDates.MostPages).WithMessage("Page_Wrong");
    });
}
