using FluentValidation;
using NatoInternships.Web.Areas.Candidates.Documents;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.Areas.Candidates.DocumentDates;

public sealed record DatesInput
{
    public DateInput From { get; init; } = new();

    public DateInput To { get; init; } = new();

    public int? Page { get; init; }

    /// <summary>Whether the candidate confirms both the end that the proof shows and the different one under Studies.</summary>
    public bool Confirmed { get; init; }

    public ShownDates Shown() => new(From.ToDate()!.Value, To.ToDate()!.Value, Page!.Value);
}

public sealed class DatesInputValidator : AbstractValidator<DatesInput>
{
    public DatesInputValidator()
    {
        RuleFor(input => input.From).MustBeADate("Subject_From", earliest: DocumentInputValidator.Earliest);
        RuleFor(input => input.To).MustBeADate("Subject_To", earliest: DocumentInputValidator.Earliest);
        RuleFor(input => input.To).MustNotPrecede(input => input.From, "To_BeforeFrom");
        RuleFor(input => input.Page).NotNull().WithMessage("Page_Missing").InclusiveBetween(1, ShownDates.MostPages).WithMessage("Page_Wrong");
    }
}
