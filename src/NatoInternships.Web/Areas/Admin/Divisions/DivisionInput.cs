using System.Text.RegularExpressions;
using FluentValidation;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Web.UseCases.Pool;

namespace NatoInternships.Web.Areas.Admin.Divisions;

/// <summary>A division as typed. A correction has no code and no organisation.</summary>
public sealed record DivisionInput
{
    public Guid? OrganisationId { get; init; }

    public string? Code { get; init; }

    public string? NameEn { get; init; }

    public string? NameFr { get; init; }

    public LocalizedText Name => new((NameEn ?? "").Trim(), (NameFr ?? "").Trim());

    /// <summary>Only for a valid input.</summary>
    public NewDivision ToDivision() => new(OrganisationId!.Value, Code!.Trim().ToUpperInvariant(), Name);
}

/// <summary>The rules of a correction.</summary>
public sealed class DivisionNamesValidator : AbstractValidator<DivisionInput>
{
    public DivisionNamesValidator()
    {
        RuleFor(input => input.NameEn).NotEmpty().WithMessage("NameEn_Missing").MaximumLength(Division.NameLength).WithMessage("Name_TooLong");
        RuleFor(input => input.NameFr).NotEmpty().WithMessage("NameFr_Missing").MaximumLength(Division.NameLength).WithMessage("Name_TooLong");
    }
}

/// <summary>The rules of a new division.</summary>
public sealed partial class NewDivisionValidator : AbstractValidator<DivisionInput>
{
    public NewDivisionValidator()
    {
        RuleFor(input => input.OrganisationId).NotNull().WithMessage("OrganisationId_Missing");
        RuleFor(input => input.Code).Must(code => Letters().IsMatch(code?.Trim() ?? "")).WithMessage("Code_Letters");
        Include(new DivisionNamesValidator());
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{0,11}$")]
    private static partial Regex Letters();
}
