using FluentValidation;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.Areas.Candidates.Documents;

/// <summary>The candidate's description of a file in the upload form.</summary>
public sealed record DocumentInput
{
    public DocumentKind? Kind { get; set; }

    public string? Language { get; set; }

    /// <summary>For a translation only.</summary>
    public TranslatedBy? TranslatedBy { get; set; }

    /// <summary>The dates that a proof shows, given with the file or later on their own page.</summary>
    public DateInput From { get; set; } = new();

    public DateInput To { get; set; } = new();

    public int? Page { get; set; }

    public bool HasDates => !From.IsEmpty || !To.IsEmpty || Page is not null;

    /// <param name="translationOf">The original, which has the same kind as its translation.</param>
    public NewDocument Description(Guid? translationOf) => new()
    {
        Kind = Kind!.Value,
        Language = Language!,
        TranslationOf = translationOf,
        TranslatedBy = translationOf is null ? null : TranslatedBy,
        Shows = Kind == DocumentKind.ProofOfOngoingStudies && translationOf is null && HasDates
            ? new ShownDates(From.ToDate()!.Value, To.ToDate()!.Value, Page!.Value)
            : null,
    };
}

// Created explicitly, because the rules depend on the form.
internal sealed class DocumentInputValidator : AbstractValidator<DocumentInput>
{
    /// <summary>The earliest accepted date of studies.</summary>
    public static readonly DateOnly Earliest = new(1950, 1, 1);

    /// <param name="isTranslation">Requires an official language and a translator.</param>
    /// <param name="withItsDates">Nothing can be added later: requires an official language, and the dates of a proof.</param>
    public DocumentInputValidator(bool isTranslation, bool withItsDates = false)
    {
        RuleFor(input => input.Kind).NotNull().WithMessage("Kind_Missing").IsInEnum().WithMessage("Kind_Missing");
        if (isTranslation)
        {
            RuleFor(input => input.Language).Must(WorldLanguages.IsOfficial).WithMessage("Language_NotOfficial");
            RuleFor(input => input.TranslatedBy).NotNull().WithMessage("TranslatedBy_Missing").IsInEnum().WithMessage("TranslatedBy_Missing");
        }
        else
        {
            RuleFor(input => input.Language).Must(WorldLanguages.IsKnown).WithMessage("Language_Missing");
        }

        if (withItsDates)
        {
            RuleFor(input => input.Language).Must(WorldLanguages.IsOfficial).WithMessage("Language_WithItsTranslation");
        }

        When(input => input.Kind == DocumentKind.ProofOfOngoingStudies && (input.HasDates || withItsDates) && !isTranslation, () =>
        {
            RuleFor(input => input.From).MustBeADate("Subject_From", earliest: Earliest);
            RuleFor(input => input.To).MustBeADate("Subject_To", earliest: Earliest);
            RuleFor(input => input.To).MustNotPrecede(input => input.From, "To_BeforeFrom");
            RuleFor(input => input.Page).NotNull().WithMessage("Page_Missing").InclusiveBetween(1, ShownDates.MostPages).WithMessage("Page_Wrong");
        });
    }
}
