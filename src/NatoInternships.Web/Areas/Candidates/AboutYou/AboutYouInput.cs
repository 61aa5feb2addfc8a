using FluentValidation;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Infrastructure.Forms;

namespace NatoInternships.Web.Areas.Candidates.AboutYou;

public sealed record AboutYouInput
{
    public string? GivenNames { get; init; }

    public string? FamilyName { get; init; }

    /// <summary>Country codes; blank boxes are left out when saved.</summary>
    public IReadOnlyList<string?> Nationalities { get; init; } = new List<string?>(); // one that model binding can fill

    public bool NationalityPending { get; init; }

    /// <summary>When the decision is expected; dropped where no nationality is pending.</summary>
    public string? NationalityExpected { get; init; }

    public DateInput? BirthDate { get; init; } = new();

    public string? Revision { get; init; }

    public static object Part(CandidateProfile profile) =>
        new { profile.GivenNames, profile.FamilyName, profile.BirthDate, profile.Nationalities, profile.NationalityPending, profile.NationalityExpected };

    /// <summary>Blank boxes up to the number one may give.</summary>
    public static IReadOnlyList<string?> Boxes(IEnumerable<string?> codes) =>
        [.. codes.Concat(Enumerable.Repeat<string?>(null, CandidateProfile.MostNationalities)).Take(CandidateProfile.MostNationalities)];

    public static AboutYouInput From(CandidateProfile profile) => new()
    {
        GivenNames = profile.GivenNames,
        FamilyName = profile.FamilyName,
        Nationalities = Boxes(profile.Nationalities.Select(code => code.Value)),
        NationalityPending = profile.NationalityPending,
        NationalityExpected = profile.NationalityExpected,
        BirthDate = profile.BirthDate is { } born ? DateInput.From(born) : new DateInput(),
    };

    public CandidateProfile Into(CandidateProfile profile) => profile with
    {
        GivenNames = GivenNames?.Trim(),
        FamilyName = FamilyName?.Trim(),
        Nationalities = [.. Nationalities.OfType<string>().Select(code => new CountryCode(code)).Distinct().Take(CandidateProfile.MostNationalities)],
        NationalityPending = NationalityPending,
        NationalityExpected = NationalityPending ? NationalityExpected?.Trim() : null,
        BirthDate = BirthDate?.ToDate(),
    };
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
        RuleForEach(input => input.Nationalities).Must(IsCountry).WithMessage("Nationality_Unknown");
        RuleFor(input => input.BirthDate)
            .MustBeADate("BirthDate_Subject", required: false, earliest: today.AddYears(-OldestAge), latest: today);
    }

    private static bool IsCountry(string? code) =>
        code is null || (code.Length == CountryCode.Length && code.All(char.IsAsciiLetter) && Countries.IsKnown(new CountryCode(code)));
}
