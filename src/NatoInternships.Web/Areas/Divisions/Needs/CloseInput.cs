using System.ComponentModel.DataAnnotations;
using FluentValidation;
using NatoInternships.Domain.Pool;

namespace NatoInternships.Web.Areas.Divisions.Needs;

/// <summary>Why a need is closed.</summary>
public sealed record CloseInput
{
    public int Revision { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
}

public sealed class CloseInputValidator : AbstractValidator<CloseInput>
{
    public CloseInputValidator() =>
        RuleFor(input => input.Reason).NotEmpty().WithMessage("Reason_Missing").MaximumLength(Need.NoteLength).WithMessage("Reason_TooLong");
}
