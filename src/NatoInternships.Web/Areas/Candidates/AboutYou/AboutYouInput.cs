using FluentValidation;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Nationality;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Candidates.AboutYou;

public sealed record AboutYouInput : SectionInput, ISectionInput<AboutYouInput, CandidateProfile>
{
    public string? GivenNames { get; init; }

    public string? FamilyName { get; init; }

    /// <summary>Somebody with one name leaves the other box empty.</summary>
    public bool HasOneName { get; init; }

    /// <summary>Codes of nationalities; blank boxes are left out when saved.</summary>
    public IReadOnlyList<string?> Nationalities { get; init; } = new List<string?>(); // one that model binding can fill

    public bool NationalityPending { get; init; }

    /// <summary>When the decision is expected; dropped where no nationality is pending.</summary>
    public string? NationalityExpected { get; init; }

    public DateInput? BirthDate { get; init; } = new();

    public static object Part(CandidateProfile profile) =>
        new { profile.GivenNames, profile.FamilyName, profile.BirthDate, profile.Nationalities, profile.NationalityPending, profile.NationalityExpected };

    /// <summary>Blank boxes up to the number one may give.</summary>
    public static IReadOnlyList<string?> Boxes(IEnumerable<string?> codes) =>
        [.. codes.Concat(Enumerable.Repeat<string?>(null, CandidateProfile.MostNationalities)).Take(CandidateProfile.MostNationalities)];

    public static AboutYouInput From(CandidateProfile profile) => new()
    {
        GivenNames = profile.GivenNames,
        FamilyName = profile.FamilyName,
        HasOneName = PersonName.Of(profile).IsSingle,
        Nationalities = Boxes(profile.Nationalities.Select(code => NationalityChoices.OptionOf(code.Value))),
        NationalityPending = profile.NationalityPending,
        NationalityExpected = profile.NationalityExpected,
        BirthDate = profile.BirthDate is { } born ? DateInput.From(born) : new DateInput(),
    };

    public CandidateProfile Into(CandidateProfile profile) => profile with
    {
        GivenNames = Name.GivenNames,
        FamilyName = Name.FamilyName,
        Nationalities = [.. Nationalities.OfType<string>().Select(code => Domain.Eligibility.Nationalities.Of(new CountryCode(code))).Distinct().Take(CandidateProfile.MostNationalities)],
        NationalityPending = NationalityPending,
        NationalityExpected = NationalityPending ? NationalityExpected?.Trim() : null,
        BirthDate = BirthDate?.ToDate(),
    };

    private PersonName Name => PersonName.From(GivenNames, FamilyName, HasOneName);
}

/// <summary>A draft may leave anything out: only what cannot be true is refused.</summary>
public sealed class AboutYouValidator : AbstractValidator<AboutYouInput>
{
    private const int OldestAge = 120;

    public AboutYouValidator(TimeProvider clock)
    {
        var today = BrusselsTime.From(clock.GetUtcNow()).Date;
        RuleFor(input => input.GivenNames).MaximumLength(CandidateProfile.NameLength).WithMessage("TooLong");
        RuleFor(input => input.FamilyName).MaximumLength(CandidateProfile.NameLength).WithMessage("TooLong");
        RuleFor(input => input.NationalityExpected).MaximumLength(CandidateProfile.NationalityExpectedLength).WithMessage("TooLong");
        RuleFor(input => input.GivenNames).Must((input, name) => !IsHalf(name, input.FamilyName, input)).WithMessage("GivenNames_Missing");
        RuleFor(input => input.FamilyName).Must((input, name) => !IsHalf(name, input.GivenNames, input)).WithMessage("FamilyName_Missing");
        RuleFor(input => input.HasOneName)
            .Must((input, isOne) => !isOne || string.IsNullOrWhiteSpace(input.GivenNames) || string.IsNullOrWhiteSpace(input.FamilyName))
            .WithMessage("HasOneName_Two");
        RuleForEach(input => input.Nationalities).Must(code => code is null || Nationalities.IsKnown(code)).WithMessage("Nationality_Unknown");
        RuleFor(input => input.BirthDate)
            .MustBeADate("BirthDate_Subject", required: false, earliest: today.AddYears(-OldestAge), latest: today);
    }

    // An empty family name would say that the person has one name.
    private static bool IsHalf(string? name, string? other, AboutYouInput input) =>
        !input.HasOneName && string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(other);
}
