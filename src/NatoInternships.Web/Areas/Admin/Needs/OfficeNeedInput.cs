using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using NatoInternships.Domain.Pool;

namespace NatoInternships.Web.Areas.Admin.Needs;

/// <summary>What is typed on the page of a need. Each form of the page has one of the texts.</summary>
public sealed record OfficeNeedInput
{
    public int Revision { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Question { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    public string? Places { get; init; }

    /// <summary>Returns null unless it is a whole number.</summary>
    public int? ReadPlaces() => int.TryParse(Places?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var places) ? places : null;
}

public sealed class QuestionValidator : AbstractValidator<OfficeNeedInput>
{
    public QuestionValidator() =>
        RuleFor(input => input.Question).NotEmpty().WithMessage("Question_Missing").MaximumLength(Need.NoteLength).WithMessage("Note_TooLong");
}

public sealed class ReasonValidator : AbstractValidator<OfficeNeedInput>
{
    public ReasonValidator() =>
        RuleFor(input => input.Reason).NotEmpty().WithMessage("Reason_Missing").MaximumLength(Need.NoteLength).WithMessage("Note_TooLong");
}
