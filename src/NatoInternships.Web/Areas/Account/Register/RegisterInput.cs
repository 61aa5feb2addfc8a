using System.Text;
using FluentValidation;
using NatoInternships.Domain.Candidates;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Account.Register;

/// <summary>The typed data of a new registration.</summary>
public sealed record RegisterInput
{
    public string? GivenNames { get; init; }

    public string? FamilyName { get; init; }

    /// <summary>A person with only one name leaves the other box empty.</summary>
    public bool HasOneName { get; init; }

    public string? Email { get; init; }

    public string? Password { get; init; }

    /// <summary>The page from which the person started the registration.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>Returns the typed name. A valid form always has given names.</summary>
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

    // A name may have any script. A text without letters was typed into the wrong box.
    private static bool HasALetter(string? typed) => typed is not null && typed.EnumerateRunes().Any(Rune.IsLetter);

    private static bool IsOneLine(string? typed) => typed?.Contains('\n', StringComparison.Ordinal) != true;
}
