using System.Text;
using FluentValidation;
using NatoInternships.Domain.Candidates;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Account.Register;

/// <summary>What somebody new types.</summary>
public sealed record RegisterInput
{
    public string? GivenNames { get; init; }

    public string? FamilyName { get; init; }

    /// <summary>Somebody with one name leaves the other box empty.</summary>
    public bool HasOneName { get; init; }

    public string? Email { get; init; }

    public string? Password { get; init; }

    /// <summary>The page on which somebody set out to make the account.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>Returns the name that was typed; given names are there wherever the form is valid.</summary>
    public PersonName ReadName() => PersonName.From(GivenNames, FamilyName, HasOneName);
}

public sealed class RegisterInputValidator : AbstractValidator<RegisterInput>
{
    public RegisterInputValidator()
    {
        RuleFor(input => input.GivenNames).Cascade(CascadeMode.Stop)
            .Must((input, typed) => HasALetter(input.HasOneName ? input.ReadName().GivenNames : typed))
            .WithMessage(input => input.HasOneName ? "OneName_Missing" : "GivenNames_Missing")
            .MaximumLength(CandidateProfile.NameLength).WithMessage("Name_TooLong")
            .Must(IsOneLine).WithMessage("Name_OneLine");
        RuleFor(input => input.FamilyName).Cascade(CascadeMode.Stop)
            .Must((input, typed) => input.HasOneName || HasALetter(typed)).WithMessage("FamilyName_Missing")
            .MaximumLength(CandidateProfile.NameLength).WithMessage("Name_TooLong")
            .Must(IsOneLine).WithMessage("Name_OneLine");
        RuleFor(input => input.HasOneName)
            .Must((input, isOne) => !isOne || input.ReadName().FamilyName is null).WithMessage("HasOneName_Two");
        RuleFor(input => input.Email).MustBeAMailAddress();
        RuleFor(input => input.Password).MustBeAPassword(input => [input.GivenNames, input.FamilyName, input.Email]);
    }

    // A name in any script; what holds no letter at all was typed into the wrong box.
    private static bool HasALetter(string? typed) => typed is not null && typed.EnumerateRunes().Any(Rune.IsLetter);

    private static bool IsOneLine(string? typed) => typed?.Contains('\n', StringComparison.Ordinal) != true;
}
